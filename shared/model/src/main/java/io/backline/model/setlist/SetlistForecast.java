package io.backline.model.setlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.backline.model.setlist.Forecast.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is likely to be played at a show. */
public final class SetlistForecast {
  private static final int USUAL_LENGTH = 16;

  private SetlistForecast() {}

  /**
   * The most likely setlist, of usual length. Only what was played before the show's day counts.
   */
  public static Forecast forecast(Repertoire repertoire, Occasion occasion) {
    List<Performance> past =
        repertoire.performances().stream()
            .filter(one -> one.date().isBefore(occasion.date()))
            .toList();
    if (past.isEmpty()) {
      return popular(repertoire);
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    past.forEach(one -> one.main().forEach(song -> counts.merge(song, 1, Integer::sum)));
    List<LikelySong> songs = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(past.getFirst().size())
        .forEach(
            entry ->
                songs.add(
                    new LikelySong(
                        repertoire.songs().get(entry.getKey()),
                        false,
                        entry.getValue() / (double) past.size(),
                        List.of())));
    return new Forecast(Basis.HISTORY, past.size(), songs);
  }

  private static Forecast popular(Repertoire repertoire) {
    List<LikelySong> songs =
        IntStream.range(0, repertoire.songs().size())
            .mapToObj(repertoire.songs()::get)
            .filter(song -> song.popularity() != null)
            .sorted(comparing(RepertoireSong::popularity, nullsFirst(naturalOrder())).reversed())
            .limit(USUAL_LENGTH)
            .map(song -> new LikelySong(song, false, 0.3, List.of()))
            .toList();
    return new Forecast(songs.isEmpty() ? Basis.NOTHING : Basis.POPULARITY, 0, songs);
  }
}
