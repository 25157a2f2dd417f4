package io.backline.samples.http;

import java.util.List;

/** Cuts pages out of lists. */
public final class Paged {

  private Paged() {}

  /** The items from {@code offset} on, at most {@code limit}; empty past the end. */
  public static <T> List<T> slice(List<T> items, long offset, int limit) {
    int from = (int) Math.min(offset, items.size());
    return items.subList(from, (int) Math.min((long) from + limit, items.size()));
  }
}
