package io.backline.resync;

import io.backline.model.RunOrder;
import io.backline.model.RunSlice;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Deadline;
import io.backline.runtime.Json;
import io.backline.runtime.RunOrders;

/** What each job does. */
record Works(
    ActiveArtists activeArtists,
    TrendingArtists trendingArtists,
    CompleteCatalog completeCatalog,
    TrendingScores trendingScores,
    UpcomingShows upcomingShows,
    PopularArtists popularArtists) {

  /** Does the run's next slice. Done twice, it has the effects of once. */
  RunSlice next(ScheduledRun run, Deadline deadline) {
    return switch (RunOrders.read(run.job(), Json.read(run.order()))) {
      case RunOrder.UpdateActiveArtists order -> activeArtists.next(order, run);
      case RunOrder.TrendingArtistSync order -> trendingArtists.next(order, run);
      case RunOrder.CompleteCatalogSync order -> completeCatalog.next(order, run, deadline);
      case RunOrder.CalculateTrending _ -> trendingScores.next(run, deadline);
      case RunOrder.SyncUpcomingShows order -> upcomingShows.next(order, run, deadline);
      case RunOrder.ImportPopularArtists order -> popularArtists.next(order, run, deadline);
    };
  }
}
