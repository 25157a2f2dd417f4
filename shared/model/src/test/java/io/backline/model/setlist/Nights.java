package io.backline.model.setlist;

import io.backline.model.Song;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Concerts and songs for tests: night by night, in one hall of one country unless another is named.
 */
final class Nights {
  static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

  private final List<Concert> concerts = new ArrayList<>();
  private String country = "DE";
  private String hall = "Stadthalle";
  private String tour;
  private LocalDate date = FIRST;

  static Song song(String title, Integer popularity, LocalDate released) {
    return new Song(
        "id of " + title,
        title,
        title,
        null,
        null,
        null,
        released == null ? null : released.toString(),
        popularity,
        200_000,
        false,
        List.of("recording of " + title),
        null);
  }

  static PlayedSong played(String title, Integer encore) {
    return new PlayedSong(
        title, encore, null, null, null, false, List.of(new SongPart(title, "id of " + title)));
  }

  static Concert concert(LocalDate date, List<PlayedSong> songs) {
    return concert(date, null, "Stadthalle", "DE", songs);
  }

  private static Concert concert(
      LocalDate date, String tour, String hall, String country, List<PlayedSong> songs) {
    String id = date + " " + hall + " " + songs.hashCode();
    ConcertVenue venue = new ConcertVenue(null, hall, "Town of " + hall, null, country, null, null);
    return new Concert(id, id, null, id, date, tour, venue, songs, null);
  }

  Nights in(String country, String hall) {
    this.country = country;
    this.hall = hall;
    return this;
  }

  Nights onTour(String tour) {
    this.tour = tour;
    return this;
  }

  Nights later(int days) {
    date = date.plusDays(days);
    return this;
  }

  /** The next night: what was played, the encore after a "|". */
  Nights night(String... titles) {
    return night(List.of(titles));
  }

  Nights night(List<String> titles) {
    int encore = titles.contains("|") ? titles.indexOf("|") : titles.size();
    List<PlayedSong> songs =
        Stream.concat(
                titles.stream().limit(encore).map(title -> played(title, null)),
                titles.stream().skip(encore + 1).map(title -> played(title, 1)))
            .toList();
    concerts.add(concert(date, tour, hall, country, songs));
    date = date.plusDays(1);
    return this;
  }

  Nights nights(int count, String... titles) {
    for (int i = 0; i < count; i++) {
      night(titles);
    }
    return this;
  }

  List<Concert> concerts() {
    return concerts;
  }

  /** The day after the last night. */
  LocalDate next() {
    return date;
  }

  /** The show after the last night, where that was. */
  Occasion nextShow() {
    return new Occasion(date, null, country, Performance.place(hall, "Town of " + hall));
  }

  Repertoire repertoire(Song... songs) {
    return Repertoire.of(concerts, List.of(songs), date);
  }

  Forecast forecast(Song... songs) {
    return SetlistForecast.forecast(repertoire(songs), nextShow());
  }
}
