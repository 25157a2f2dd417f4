package io.backline.bench.setlists;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.Repertoire;
import java.time.LocalDate;
import java.util.List;

/**
 * What an artist has played, and could have.
 *
 * @param concerts the oldest first
 * @param songs the catalogue; nothing where it is not known
 */
public record PlayedHistory(String artist, List<Concert> concerts, List<Song> songs) {
  public PlayedHistory {
    requireNonNull(artist, "artist is null");
    concerts = concerts.stream().sorted(comparing(Concert::localDate)).toList();
    songs = List.copyOf(songs);
  }

  /** What was known on the morning of a day. */
  Repertoire before(LocalDate day) {
    List<Concert> past = concerts.stream().filter(one -> one.localDate().isBefore(day)).toList();
    List<Song> out =
        songs.stream().filter(song -> !LocalDate.parse(song.releaseDate()).isAfter(day)).toList();
    return Repertoire.of(past, out, day);
  }
}
