package io.backline.store;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into pieces that one call takes. */
public final class Chunks {
  private Chunks() {}

  /** Pieces of so many, the last one shorter where it does not come out even. */
  public static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
