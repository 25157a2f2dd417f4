package io.backline.local;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.event.ruler.Ruler;

/**
 * An event source mapping's filters, matched by EventBridge's own matcher: one of them must match,
 * none lets all through.
 */
record StreamFilter(List<String> patterns) {
  StreamFilter {
    patterns = List.copyOf(patterns);
  }

  boolean letsThrough(Record record, String streamArn) {
    if (patterns.isEmpty()) {
      return true;
    }
    String json = StreamEvents.record(record, streamArn).toString();
    return patterns.stream().anyMatch(pattern -> matches(pattern, json));
  }

  private static boolean matches(String pattern, String json) {
    try {
      return Ruler.matchesRule(json, pattern);
    } catch (Exception e) {
      throw new IllegalArgumentException("the filter " + pattern + " cannot be matched", e);
    }
  }
}
