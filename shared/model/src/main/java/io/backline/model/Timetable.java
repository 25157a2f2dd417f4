package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * When something is due again and again, in UTC.
 *
 * @param expression the same for EventBridge Scheduler
 * @param every from one time to the next; a week is a multiple of it
 * @param offset from the beginning of a week to the first time in it
 */
public record Timetable(String expression, Duration every, Duration offset) {
  private static final Instant A_MONDAY = Instant.parse("1970-01-05T00:00:00Z");

  public Timetable {
    requireNonNull(expression, "expression is null");
    requireNonNull(every, "every is null");
    requireNonNull(offset, "offset is null");
  }

  static Timetable hourly(int minute) {
    return new Timetable(
        "cron(%d * * * ? *)".formatted(minute), Duration.ofHours(1), Duration.ofMinutes(minute));
  }

  /**
   * @param hours a divisor of 24
   */
  static Timetable everyHours(int hours, int minute) {
    return new Timetable(
        "cron(%d 0/%d * * ? *)".formatted(minute, hours),
        Duration.ofHours(hours),
        Duration.ofMinutes(minute));
  }

  static Timetable daily(int hour, int minute) {
    return new Timetable(
        "cron(%d %d * * ? *)".formatted(minute, hour),
        Duration.ofDays(1),
        Duration.ofHours(hour).plusMinutes(minute));
  }

  static Timetable weekly(DayOfWeek day, int hour, int minute) {
    String name = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    return new Timetable(
        "cron(%d %d ? * %s *)".formatted(minute, hour, name),
        Duration.ofDays(7),
        Duration.ofDays(day.getValue() - 1L).plusHours(hour).plusMinutes(minute));
  }

  /** The first time after this one. */
  public Instant next(Instant after) {
    Instant first = A_MONDAY.plus(offset);
    long past = Math.floorDiv(Duration.between(first, after).toSeconds(), every.toSeconds());
    Instant next = first.plusSeconds((past + 1) * every.toSeconds());
    return next.isAfter(after) ? next : next.plus(every);
  }
}
