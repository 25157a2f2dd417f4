package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The identifiers in a function's {@code batchItemFailures}: message ids, or sequence numbers. */
final class ItemFailures {
  private ItemFailures() {}

  /**
   * Reads an answer; none failed where it says nothing.
   *
   * @throws IOException if the answer cannot be read or names something that was not in the batch:
   *     then all count as failed
   */
  static Set<String> in(byte[] answer, Set<String> batch) throws IOException {
    Set<String> failed = new HashSet<>();
    for (JsonNode failure : Json.read(answer).path("batchItemFailures")) {
      String identifier = failure.path("itemIdentifier").asText("");
      if (!batch.contains(identifier)) {
        throw new IOException(
            "batchItemFailures names '" + identifier + "', which is not in the batch");
      }
      failed.add(identifier);
    }
    return failed;
  }
}
