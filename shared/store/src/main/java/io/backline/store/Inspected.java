package io.backline.store;

import static java.util.Objects.requireNonNull;

/**
 * A row of an artist, with what can be told of it alone.
 *
 * @param id that what it says has, whatever its key is
 * @param generation of the job that wrote it
 * @param isPlaced whether its key is the one of that id; else no write ever reaches it
 * @param isSound whether its hash, and where listings and indexes have it, follow from what it says
 */
public record Inspected<T>(
    StoredRow row, String id, T value, long generation, boolean isPlaced, boolean isSound) {
  public Inspected {
    requireNonNull(row, "row is null");
    requireNonNull(id, "id is null");
    requireNonNull(value, "value is null");
  }
}
