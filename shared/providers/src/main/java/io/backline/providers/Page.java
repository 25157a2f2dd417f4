package io.backline.providers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a provider's list.
 *
 * @param items what could be read; null and unusable items are left out
 * @param count how many items the provider sent, null ones included: 0 is the end, whatever the
 *     total says
 * @param total how many the provider claims to have; providers are known to be wrong here
 * @param offset where this page begins
 * @param limit how many were asked for
 * @param nextOffset where to go on; empty after the last page
 */
public record Page<T>(
    List<T> items, int count, int total, int offset, int limit, OptionalInt nextOffset) {
  public Page {
    items = List.copyOf(items);
    requireNonNull(nextOffset, "nextOffset is null");
  }

  /** The page past the end. */
  public static <T> Page<T> end(int offset, int limit) {
    return new Page<>(List.of(), 0, 0, offset, limit, OptionalInt.empty());
  }
}
