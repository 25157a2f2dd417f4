package io.backline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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

  /** Pieces of at most so many, which together weigh at most so much; what weighs more is alone. */
  static <T> List<List<T>> of(List<T> all, int size, ToIntFunction<T> weight, int most) {
    List<List<T>> chunks = new ArrayList<>();
    List<T> chunk = new ArrayList<>();
    int sum = 0;
    for (T one : all) {
      int more = weight.applyAsInt(one);
      if (chunk.size() == size || (!chunk.isEmpty() && sum + more > most)) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        sum = 0;
      }
      chunk.add(one);
      sum += more;
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }
}
