package io.backline.simulation.month;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.time.Duration;

/**
 * What keys there are.
 *
 * @param albums of a new artist that are a Spotify call each, or a part of one
 * @param prolific Spotify calls of an unchanged artist with hundreds of albums
 */
record Scenario(
    String name, CallLimits ticketmaster, CallLimits spotify, int albums, int prolific) {
  private static final CallLimits TICKETMASTER =
      new CallLimits(
          TicketmasterConfig.DEFAULT_PER_SECOND,
          Duration.ofSeconds(1),
          TicketmasterConfig.DEFAULT_PER_DAY);

  /** What everybody gets. Calls as docs/benchmarks.md measured them, and so in the next. */
  static final Scenario DEFAULT_QUOTAS =
      new Scenario(
          "default quotas", TICKETMASTER, spotify(SpotifyConfig.DEVELOPMENT_PER_DAY), 69, 82);

  /** Spotify's extended mode, with Ticketmaster's default quota. */
  static final Scenario EXTENDED_SPOTIFY =
      new Scenario(
          "Spotify in extended mode", TICKETMASTER, spotify(SpotifyConfig.EXTENDED_PER_DAY), 12, 1);

  Scenario {
    requireNonNull(name, "name is null");
    requireNonNull(ticketmaster, "ticketmaster is null");
    requireNonNull(spotify, "spotify is null");
  }

  private static CallLimits spotify(int perDay) {
    return new CallLimits(SpotifyConfig.DEFAULT_PER_30S, Duration.ofSeconds(30), perDay);
  }
}
