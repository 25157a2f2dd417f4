package io.backline.model.setlist;

import io.backline.model.Song;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What an artist's forecasts are made from: what may be played, and what was. It is stored as one
 * row, so a forecast for any show is one read.
 *
 * @param songs what was played within memory, what is new, and what is most popular
 * @param performances the latest first; only such as anything is known of
 */
public record Repertoire(List<RepertoireSong> songs, List<Performance> performances) {
  public static final Repertoire EMPTY = new Repertoire(List.of(), List.of());

  public Repertoire {
    songs = List.copyOf(songs);
    performances = List.copyOf(performances);
  }

  /**
   * What is known of an artist on a day.
   *
   * @param concerts in any order; those of the last two years count
   * @param songs the catalogue
   */
  public static Repertoire of(
      Collection<Concert> concerts, Collection<Song> songs, LocalDate today) {
    return new RepertoireMaker(concerts, songs, today).make();
  }
}
