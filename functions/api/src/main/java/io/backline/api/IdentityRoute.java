package io.backline.api;

import io.backline.model.Artist;
import io.backline.runtime.Json;
import io.backline.runtime.Kickoff;
import io.backline.runtime.ProblemCode;
import io.backline.store.ArtistStore;
import java.time.Clock;

/**
 * {@code /api/admin/artists/{id}/identity}: an admin settles who an artist is, or takes that back.
 * Either begins an import at once, in place of one that runs: that one may be reading somebody
 * else's catalogue.
 */
final class IdentityRoute {
  private final ArtistStore artists;
  private final Kickoff kickoff;
  private final String progressUrl;
  private final Clock clock;

  IdentityRoute(ArtistStore artists, Kickoff kickoff, String progressUrl, Clock clock) {
    this.artists = artists;
    this.kickoff = kickoff;
    this.progressUrl = progressUrl;
    this.clock = clock;
  }

  Response put(Request request) {
    IdentityRequest wanted = IdentityRequest.of(JsonBody.of(request));
    Artist artist = artist(request);
    return importAnew(artists.settle(artist, wanted.at(clock.instant()), clock.instant()));
  }

  Response delete(Request request) {
    Artist artist = artist(request);
    if (artist.admin() == null) {
      throw new ProblemException(ProblemCode.IDENTITY_NOT_FOUND, "There is nothing to take back.");
    }
    return importAnew(artists.unsettle(artist, clock.instant()));
  }

  private Artist artist(Request request) {
    return artists.find(request.parameter("id")).orElseThrow(ArtistRoutes::unknown);
  }

  private Response importAnew(Artist artist) {
    return Accepted.response(Json.write(Accepted.of(kickoff.anew(artist), progressUrl)));
  }
}
