package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is done again and again. template.yaml has the same schedules, and a test holds it to it.
 */
public enum CronJob {
  /** Artists who are due by their own freshness. */
  UPDATE_ACTIVE_ARTISTS("update-active-artists", Timetable.everyHours(6, 20)),
  /** The most wanted artists. */
  TRENDING_ARTIST_SYNC("trending-artist-sync", Timetable.daily(2, 0)),
  /** Integrity and clean-up, then all artists. */
  COMPLETE_CATALOG_SYNC("complete-catalog-sync", Timetable.weekly(DayOfWeek.SUNDAY, 3, 0)),
  /** Who is wanted how much. */
  CALCULATE_TRENDING("calculate-trending", Timetable.hourly(5)),
  /** New shows at certain places. */
  SYNC_UPCOMING_SHOWS("sync-upcoming-shows", Timetable.daily(4, 30)),
  /** Artists who are not there yet, and play most. */
  IMPORT_POPULAR_ARTISTS("import-popular-artists", Timetable.weekly(DayOfWeek.MONDAY, 5, 0));

  private static final Duration SHORTEST_GRACE = Duration.ofMinutes(15);
  private static final Duration LONGEST_GRACE = Duration.ofHours(6);

  private final String label;

  @SuppressWarnings(
      "ImmutableEnumChecker") // A record of values; the annotation is no part of the JDK.
  private final Timetable timetable;

  CronJob(String label, Timetable timetable) {
    this.label = requireNonNull(label, "label is null");
    this.timetable = requireNonNull(timetable, "timetable is null");
  }

  /** The job of this name. */
  public static Optional<CronJob> named(String name) {
    return Arrays.stream(values()).filter(job -> job.label.equals(name)).findFirst();
  }

  public Timetable timetable() {
    return timetable;
  }

  /** How much later than due a run may begin before it counts as missed: a quarter of a turn. */
  public Duration grace() {
    Duration quarter = timetable.every().dividedBy(4);
    Duration longEnough = quarter.compareTo(SHORTEST_GRACE) < 0 ? SHORTEST_GRACE : quarter;
    return longEnough.compareTo(LONGEST_GRACE) > 0 ? LONGEST_GRACE : longEnough;
  }

  /** The name in paths and JSON. */
  @Override
  public String toString() {
    return label;
  }
}
