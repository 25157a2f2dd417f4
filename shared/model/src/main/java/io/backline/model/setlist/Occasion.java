package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The show that a forecast is for.
 *
 * @param tour or null where it is not known: then that of the latest performances
 * @param country ISO 3166-1 alpha-2, or null
 * @param place {@link Performance#place(String, String)}, or null
 */
public record Occasion(LocalDate date, String tour, String country, String place) {
  public Occasion {
    requireNonNull(date, "date is null");
  }
}
