package io.backline.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.backline.model.setlist.Performance;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.RepertoireSong;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A song that the artist plays and the catalogue lacks.
 *
 * @param coverOf whose song it is, if not the artist's own
 * @param concerts at which it was played
 * @param lastPlayed the day of the latest of them
 */
record UnmatchedSong(String title, String coverOf, int concerts, LocalDate lastPlayed) {
  private static final Comparator<UnmatchedSong> MOST_PLAYED_FIRST =
      comparing(UnmatchedSong::concerts, reverseOrder())
          .thenComparing(UnmatchedSong::lastPlayed, reverseOrder())
          .thenComparing(UnmatchedSong::title);

  /** Those that are played most. */
  static List<UnmatchedSong> most(Repertoire repertoire, int limit) {
    return IntStream.range(0, repertoire.songs().size())
        .filter(i -> repertoire.songs().get(i).songId() == null)
        .mapToObj(i -> of(repertoire, i))
        .filter(song -> song.concerts() > 0)
        .sorted(MOST_PLAYED_FIRST)
        .limit(limit)
        .toList();
  }

  private static UnmatchedSong of(Repertoire repertoire, int index) {
    RepertoireSong song = repertoire.songs().get(index);
    List<LocalDate> played =
        repertoire.performances().stream()
            .filter(one -> has(one, index))
            .map(Performance::date)
            .sorted()
            .toList();
    return new UnmatchedSong(
        song.title(), song.coverOf(), played.size(), played.isEmpty() ? null : played.getLast());
  }

  private static boolean has(Performance one, int index) {
    return one.main().contains(index) || one.encores().contains(index);
  }
}
