package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import io.backline.model.SongTitle;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One concert as forecasts see it.
 *
 * @param tour or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param place {@link #place(String, String)}, or null
 * @param main what was played before the encores, as indexes into {@link Repertoire#songs()}: each
 *     song once, where it came first
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

  /**
   * The same for every way of writing a venue's name and city; null where either is not known,
   * because halls of one name are many.
   */
  public static String place(String venue, String city) {
    return venue == null || city == null ? null : SongTitle.key(venue) + "/" + SongTitle.key(city);
  }

  /** All that was played, in order. */
  List<Integer> songs() {
    return Stream.concat(main.stream(), encores.stream()).toList();
  }

  /** So many different songs were played. */
  int size() {
    return main.size() + encores.size();
  }
}
