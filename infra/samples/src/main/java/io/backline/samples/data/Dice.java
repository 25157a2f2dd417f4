package io.backline.samples.data;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Chance that repeats: the same seed and name give the same throws. */
final class Dice {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final RandomGenerator random;

  Dice(long seed, String name) {
    random = new SplittableRandom(seed * 31 + name.hashCode());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  String base62(int length) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(BASE62.charAt(below(BASE62.length())));
    }
    return id.toString();
  }

  String hex(int length) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(Character.forDigit(below(16), 16));
    }
    return id.toString();
  }

  /** A version 4 UUID, as MusicBrainz gives them out. */
  String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString().toLowerCase(Locale.ROOT);
  }
}
