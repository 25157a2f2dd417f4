package io.backline.api;

import io.backline.model.ActivityType;
import io.backline.store.ActivityStore;
import io.backline.store.ArtistStore;
import io.backline.store.CallerStore;

/**
 * {@code POST /api/artists/{id}/activity}: counts what a fan does, and a vote once, at a rate for
 * each caller.
 */
final class ActivityRoute {
  static final int DEFAULT_PER_MINUTE = 60;

  /** Of one type, for one artist, within an hour: some fans may share an address. */
  static final int PER_ARTIST = 10;

  private final ArtistStore artists;
  private final ActivityStore activity;
  private final VoteCounter votes;
  private final CallerRate rate;
  private final CallerRate perArtist;

  ActivityRoute(
      ArtistStore artists,
      ActivityStore activity,
      VoteCounter votes,
      CallerStore callers,
      int perMinute) {
    this.artists = artists;
    this.activity = activity;
    this.votes = votes;
    this.rate = CallerRate.perMinute(callers, perMinute);
    this.perArtist = CallerRate.perHour(callers, PER_ARTIST);
  }

  Response answer(Request request) {
    ActivityRequest done = ActivityRequest.of(JsonBody.of(request));
    // Before anything is read: whoever tries artists out is held up as well.
    rate.require(request, "activity", "One address may send %d a minute.".formatted(rate.most()));
    String artistId = request.parameter("id");
    if (artists.find(artistId).isEmpty()) {
      throw ArtistRoutes.unknown();
    }
    boolean isNew = done.vote().map(vote -> votes.count(artistId, vote)).orElse(true);
    if (isNew && counts(request, artistId, done.type())) {
      activity.count(artistId, done.type());
    }
    return Response.empty().with("cache-control", "no-store");
  }

  /** What one network does again and again no longer does. */
  private boolean counts(Request request, String artistId, ActivityType type) {
    return perArtist.admit(request, artistId + "/" + type).isEmpty();
  }
}
