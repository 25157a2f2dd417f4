package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * One concert as forecasts see it.
 *
 * @param tour or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param place the same for every way of writing the venue's name and city, or null
 * @param main what was played before the encores, as indexes into {@link Repertoire#songs()}
 * @param encores what was played after
 */
public record Performance(
    LocalDate date,
    String tour,
    String country,
    String place,
    List<Integer> main,
    List<Integer> encores) {
  public Performance {
    requireNonNull(date, "date is null");
    main = List.copyOf(main);
    encores = List.copyOf(encores);
  }
}
