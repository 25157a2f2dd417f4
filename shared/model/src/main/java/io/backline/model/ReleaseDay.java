package io.backline.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The day of a release, from a date as precise as a provider knows it. */
public final class ReleaseDay {
  private static final int EXACT = 10;

  private ReleaseDay() {}

  /** The day, where the date is as precise as that. */
  public static Optional<LocalDate> exact(String date) {
    return date == null || date.length() != EXACT ? Optional.empty() : latest(date);
  }

  /**
   * The last day that it may have been: a year's or a month's, where that is all that is known.
   *
   * @param date yyyy, yyyy-MM or yyyy-MM-dd, or null
   * @return empty where it is anything else: providers have dates such as 2026-00-00
   */
  static Optional<LocalDate> latest(String date) {
    try {
      return switch (date == null ? 0 : date.length()) {
        case 4 -> Optional.of(Year.parse(date).atMonth(12).atEndOfMonth());
        case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
        case EXACT -> Optional.of(LocalDate.parse(date));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
