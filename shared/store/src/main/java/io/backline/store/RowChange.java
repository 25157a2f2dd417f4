package io.backline.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the rows of one kind are to differ from what is stored.
 *
 * @param stored what was read before; brought up to date by {@link #write}
 * @param puts items by row id
 * @param deletes keys by row id
 * @param stamps of the puts, by row id
 * @param unchanged rows that are stored just so already
 * @param newer rows that a newer job has written, and that are left to it
 */
record RowChange(
    RowWriter writer,
    long generation,
    Map<String, Stamp> stored,
    Map<String, Map<String, AttributeValue>> puts,
    Map<String, Map<String, AttributeValue>> deletes,
    Map<String, Stamp> stamps,
    int unchanged,
    int newer) {

  boolean isEmpty() {
    return puts.isEmpty() && deletes.isEmpty();
  }

  WriteReport write() {
    WriteReport report = writer.write(puts.values(), deletes.values(), generation);
    return written(report.plus(new WriteReport(0, 0, newer)));
  }

  /**
   * Changes only what still is as it was read: the rest counts as outdated, and {@link #stored}
   * does not tell of it. Rows of a newer job were read so, and do not count.
   */
  WriteReport rewrite() {
    return written(writer.rewrite(puts, deletes, stored, generation));
  }

  private WriteReport written(WriteReport report) {
    stored.putAll(stamps);
    stored.keySet().removeAll(deletes.keySet());
    return report.plus(new WriteReport(0, unchanged, 0));
  }
}
