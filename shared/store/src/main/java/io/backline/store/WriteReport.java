package io.backline.store;

/**
 * What came of a write.
 *
 * @param written rows put or deleted
 * @param unchanged rows that were stored just so already, and not touched
 * @param outdated rows that a newer job has written meanwhile, and that were left to it
 */
public record WriteReport(int written, int unchanged, int outdated) {
  public WriteReport plus(WriteReport other) {
    return new WriteReport(
        written + other.written, unchanged + other.unchanged, outdated + other.outdated);
  }
}
