package io.backline.api;

import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import io.backline.store.ActivityStore;
import io.backline.store.ArtistStore;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code POST /api/artists/{id}/activity}: counts what a fan does, and a vote once, at a rate for
 * each caller.
 */
final class ActivityRoute {
  private final ArtistStore artists;
  private final ActivityStore activity;
  private final VoteCounter votes;
  private final CallerRate rate;

  ActivityRoute(ArtistStore artists, ActivityStore activity, VoteCounter votes, CallerRate rate) {
    this.artists = artists;
    this.activity = activity;
    this.votes = votes;
    this.rate = rate;
  }

  Response answer(Request request) {
    ActivityRequest done = ActivityRequest.of(JsonBody.of(request));
    // Before anything is read: whoever tries artists out is held up as well.
    Optional<Duration> wait = rate.admit(request);
    if (wait.isPresent()) {
      return tooMany(wait.get());
    }
    String artistId = request.parameter("id");
    if (artists.find(artistId).isEmpty()) {
      throw ArtistRoutes.unknown();
    }
    boolean isNew = done.vote().map(vote -> votes.count(artistId, vote)).orElse(true);
    if (isNew && rate.counts(request, artistId, done.type())) {
      activity.count(artistId, done.type());
    }
    return Response.empty().with("cache-control", "no-store");
  }

  private Response tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String detail =
        "One address may send %d a minute. Try again in %d seconds."
            .formatted(rate.perMinute(), seconds);
    return Response.problem(Problem.of(ProblemCode.TOO_MANY_REQUESTS, detail))
        .with("retry-after", Long.toString(seconds));
  }
}
