package io.backline.simulation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is stored and should not be, and the other way round, a line each. */
final class Differences {
  private Differences() {}

  static String between(
      Map<String, Map<String, AttributeValue>> right,
      Map<String, Map<String, AttributeValue>> stored) {
    StringBuilder lines = new StringBuilder();
    for (String key : union(right, stored)) {
      Map<String, AttributeValue> should = right.get(key);
      Map<String, AttributeValue> is = stored.get(key);
      if (should == null || is == null) {
        lines.append("%n  %s %s".formatted(should == null ? "too many:" : "missing:", key));
      } else {
        for (String name : union(should, is)) {
          if (!Objects.equals(should.get(name), is.get(name))) {
            lines.append(
                "%n  %s %s is %s, not %s".formatted(key, name, is.get(name), should.get(name)));
          }
        }
      }
    }
    return lines.toString();
  }

  private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }
}
