package io.backline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a show stands. */
public enum ShowStatus {
  ONSALE,
  OFFSALE,
  CANCELLED,
  /** To be held on a day that is not known yet. */
  POSTPONED,
  /** To be held on another day than first planned. */
  RESCHEDULED;

  /** The status that a provider means, whatever its spelling; empty where it is none of these. */
  public static Optional<ShowStatus> of(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String name = letters.equals("canceled") ? "cancelled" : letters;
    return Arrays.stream(values()).filter(status -> status.toString().equals(name)).findFirst();
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
