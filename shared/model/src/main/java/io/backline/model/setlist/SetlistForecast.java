package io.backline.model.setlist;

import static java.util.Comparator.comparingDouble;

import io.backline.model.setlist.Forecast.Basis;
import io.backline.model.setlist.RunningOrder.Sets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is likely to be played at a show: docs/setlists.md says how that is found. */
public final class SetlistForecast {
  private static final int LENGTH_WITHOUT_HISTORY = 16;
  private static final double DECIMALS = 1_000;

  private final List<RepertoireSong> songs;
  private final List<Performance> past;
  private final Occasion occasion;
  private final Chances chances;

  private SetlistForecast(Repertoire repertoire, Occasion occasion) {
    songs = repertoire.songs();
    past =
        repertoire.performances().reversed().stream()
            .filter(one -> one.date().isBefore(occasion.date()))
            .toList();
    this.occasion = occasion;
    chances = Study.of(songs, past, occasion);
  }

  /**
   * The likely setlist, as long as usual. What was played on the show's day or later does not
   * count.
   */
  public static Forecast forecast(Repertoire repertoire, Occasion occasion) {
    return new SetlistForecast(repertoire, occasion).make();
  }

  private Forecast make() {
    List<Integer> chosen = chosen();
    RunningOrder order = new RunningOrder(past);
    Sets sets = order.of(chosen);
    Reasons reasons = new Reasons(chances, order, occasion);
    List<LikelySong> likely =
        Stream.concat(
                sets.main().stream().map(song -> likely(song, false, reasons.of(song, sets))),
                sets.encores().stream().map(song -> likely(song, true, reasons.of(song, sets))))
            .toList();
    return new Forecast(basis(likely), past.size(), likely);
  }

  private Basis basis(List<LikelySong> likely) {
    if (!past.isEmpty()) {
      return Basis.HISTORY;
    }
    return likely.isEmpty() ? Basis.NOTHING : Basis.POPULARITY;
  }

  /** The likeliest first. */
  private List<Integer> chosen() {
    int length = past.isEmpty() ? LENGTH_WITHOUT_HISTORY : UsualLength.of(past, Performance::size);
    return IntStream.range(0, songs.size())
        .boxed()
        .filter(this::isPossible)
        .sorted(
            comparingDouble((Integer song) -> -chances.of(song))
                .thenComparing(song -> songs.get(song).key()))
        .limit(length)
        .toList();
  }

  private boolean isPossible(int song) {
    boolean isSaid = chances.memory().wasPlayed(song) || songs.get(song).popularity() != null;
    return isSaid && chances.memory().isOut(song, occasion.date());
  }

  private LikelySong likely(int song, boolean encore, List<String> reasons) {
    double rounded = Math.round(chances.of(song) * DECIMALS) / DECIMALS;
    return new LikelySong(songs.get(song), encore, rounded, reasons);
  }
}
