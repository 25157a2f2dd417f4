package io.backline.api;

import java.time.LocalDate;

/** {@code GET /api/shows/{id}/setlist}: what was played, or what is likely to be. */
final class SetlistRoute {
  private final KnownShows shows;
  private final Predictions predictions;

  SetlistRoute(KnownShows shows, Predictions predictions) {
    this.shows = shows;
    this.predictions = predictions;
  }

  /**
   * A show's setlist as clients see it.
   *
   * @param date the day at the venue, or null
   * @param actual or null where nobody wrote it down yet
   * @param predicted or null where the show is over, or will not be
   */
  private record View(
      String showId, String artistId, LocalDate date, ActualView actual, PredictedView predicted) {}

  /** The setlist without the show's votes. */
  Response answer(Request request) {
    KnownShow known = shows.find(request);
    return Response.json(
        200,
        new View(
            request.parameter("id"),
            known.artistId(),
            known.day(),
            known.played().map(ActualView::of).orElse(null),
            predictions.of(known).map(PredictedView::of).orElse(null)));
  }
}
