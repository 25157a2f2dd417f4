package io.backline.store.integrity;

import java.util.EnumMap;
import java.util.Map;

/**
 * What came of looking at rows. Reports of slices add up.
 *
 * @param rows of either table that were looked at
 * @param artists of whom all rows were compared
 * @param underWay artists, or what is left of them, that were left alone, because somebody works on
 *     them or may
 * @param failed artists that could not be looked at, or not be repaired to the end: see the log
 * @param damage what was found, by its kind; none of a kind that was not
 */
public record IntegrityReport(
    int rows, int artists, int underWay, int failed, Map<Damage, Tally> damage) {
  /** Before anything was looked at. */
  public static final IntegrityReport NONE = new IntegrityReport(0, 0, 0, 0, Map.of());

  static final IntegrityReport UNDER_WAY = new IntegrityReport(0, 0, 1, 0, Map.of());
  static final IntegrityReport FAILED = new IntegrityReport(0, 0, 0, 1, Map.of());
  static final IntegrityReport ONE_ARTIST = new IntegrityReport(0, 1, 0, 0, Map.of());

  public IntegrityReport {
    damage = Map.copyOf(damage);
  }

  static IntegrityReport ofRows(int rows) {
    return new IntegrityReport(rows, 0, 0, 0, Map.of());
  }

  static IntegrityReport of(Damage kind, Tally tally) {
    return new IntegrityReport(0, 0, 0, 0, tally.found() == 0 ? Map.of() : Map.of(kind, tally));
  }

  public IntegrityReport plus(IntegrityReport other) {
    Map<Damage, Tally> both = new EnumMap<>(Damage.class);
    both.putAll(damage);
    other.damage.forEach((kind, tally) -> both.merge(kind, tally, Tally::plus));
    return new IntegrityReport(
        rows + other.rows,
        artists + other.artists,
        underWay + other.underWay,
        failed + other.failed,
        both);
  }

  /** How much was found, of all kinds. */
  public int found() {
    return damage.values().stream().mapToInt(Tally::found).sum();
  }

  /** How much of it was put right. */
  public int repaired() {
    return damage.values().stream().mapToInt(Tally::repaired).sum();
  }
}
