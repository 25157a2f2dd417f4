package io.backline.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides by the seed what goes wrong, from what is done and how often it was done before: what
 * else goes on has no say in it.
 */
final class Faults {
  private static final Pattern RANDOM_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final long seed;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
  private boolean on;

  Faults(long seed, boolean on) {
    this.seed = seed;
    this.on = on;
  }

  /** From now on nothing goes wrong. */
  void end() {
    on = false;
  }

  boolean areOn() {
    return on;
  }

  /** Whether this kind of fault strikes what is done now; if so, it is counted. */
  boolean strike(FaultKind kind, double chance, String what) {
    boolean strikes = on && roll(kind + " " + what) < chance;
    if (strikes) {
      count(kind);
    }
    return strikes;
  }

  void count(FaultKind kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  /** How often each kind has struck. */
  Map<FaultKind, Long> counts() {
    return counts;
  }

  /** From 0 to 1, another one each time. */
  double roll(String what) {
    return (bits(what) >>> 11) * 0x1.0p-53;
  }

  /** Any number, another one each time. */
  long bits(String what) {
    String name = RANDOM_ID.matcher(what).replaceAll("…");
    int nth = asked.merge(name, 1, Integer::sum);
    return mix(mix(seed * 31 + nth) ^ hash(name));
  }

  /** From least to most, long ones as rare as the square says. */
  Duration between(Duration least, Duration most, String what) {
    double part = roll(what);
    return least.plusMillis((long) (part * part * most.minus(least).toMillis()));
  }

  // String.hashCode has 32 bits, and similar texts have similar ones.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Stafford's variant 13 of the 64-bit finalizer, as SplittableRandom has it. */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
