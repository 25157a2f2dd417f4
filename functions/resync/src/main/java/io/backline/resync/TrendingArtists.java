package io.backline.resync;

import io.backline.model.Artist;
import io.backline.model.ImportCost;
import io.backline.model.ImportScope;
import io.backline.model.RunOrder.TrendingArtistSync;
import io.backline.model.RunSlice;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import io.backline.store.ArtistStore;
import io.backline.store.Parallel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Imports the most wanted artists. */
final class TrendingArtists {
  // They go before all others: a whole day's part is theirs, as far as it is left.
  private static final Duration EVERY = Duration.ofDays(1);

  private static final int AT_ONCE = 10;

  private final Wanted wanted;
  private final ArtistStore artists;
  private final Imports imports;
  private final Importing importing;

  TrendingArtists(Wanted wanted, ArtistStore artists, Imports imports, Importing importing) {
    this.wanted = wanted;
    this.artists = artists;
    this.imports = imports;
    this.importing = importing;
  }

  RunSlice next(TrendingArtistSync order, ScheduledRun run) {
    return Importing.isDue(run)
        ? importing.next(run, !order.skipRecentlyUpdated(), ImportScope.WHOLE.parts())
        : plan(order, run);
  }

  private RunSlice plan(TrendingArtistSync order, ScheduledRun run) {
    List<String> ranked = wanted.ranked(order.limit());
    Map<String, Artist> stored = artists.findAll(ranked);
    List<Wish> wishes =
        IntStream.range(0, ranked.size())
            .mapToObj(i -> wish(stored.get(ranked.get(i)), i + 1, run))
            .filter(Objects::nonNull)
            .toList();
    // Who is fresh would take the place of another who is not.
    List<Wish> due = order.skipRecentlyUpdated() ? due(wishes, run) : wishes;
    Map<String, Integer> counts =
        Map.of("wanted", wishes.size(), "fresh", wishes.size() - due.size());
    return importing.plan(run, due, ImportCost.AGAIN, order.limit(), EVERY, counts);
  }

  private List<Wish> due(List<Wish> wishes, ScheduledRun run) {
    List<Boolean> areDue =
        Parallel.map(
            wishes, AT_ONCE, wish -> imports.isDue(wish.tmAttractionId(), run.startedAt()));
    return IntStream.range(0, wishes.size()).filter(areDue::get).mapToObj(wishes::get).toList();
  }

  /** Null where the artist is gone. */
  private static Wish wish(Artist artist, int rank, ScheduledRun run) {
    return artist == null ? null : new Wish(artist.tmAttractionId(), rank, run.startedAt());
  }
}
