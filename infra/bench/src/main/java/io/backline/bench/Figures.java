package io.backline.bench;

import java.util.Locale;

/** How figures are written. */
final class Figures {
  /** The column that says what a figure is to be. */
  static final String PROMISED = "promised";

  private Figures() {}

  static String millis(double millis) {
    return Double.isNaN(millis) ? "–" : String.format(Locale.ROOT, "%,.0f ms", millis);
  }

  /** For what takes but a few milliseconds. */
  static String fineMillis(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String count(double count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }

  static String dollars(double dollars) {
    return String.format(Locale.ROOT, "$%.5f", dollars);
  }
}
