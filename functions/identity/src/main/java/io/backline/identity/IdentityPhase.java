package io.backline.identity;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.ticketmaster.Attraction;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.ArtistStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Settles who an artist is: from the attraction's own links, and from MusicBrainz where they do not
 * say.
 */
final class IdentityPhase implements PhaseWork {
  private final TicketmasterClient ticketmaster;
  private final SpotifyLink spotifyLink;
  private final ArtistStore artists;
  private final Clock clock;

  IdentityPhase(
      TicketmasterClient ticketmaster,
      MusicBrainzClient musicBrainz,
      ArtistStore artists,
      Clock clock) {
    this.ticketmaster = ticketmaster;
    this.spotifyLink = new SpotifyLink(musicBrainz);
    this.artists = artists;
    this.clock = clock;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Optional<Attraction> attraction = ticketmaster.attraction(run.tmAttractionId());
    if (attraction.isEmpty()) {
      return new PhaseResult.Fail(
          "Ticketmaster knows no attraction \"%s\"".formatted(run.tmAttractionId()));
    }
    settle(run, attraction.get());
    return new PhaseResult.Done();
  }

  private void settle(PhaseRun run, Attraction attraction) {
    Artist artist =
        artists.putShell(run.tmAttractionId(), run.artistId(), attraction.name(), clock.instant());
    Identity identity =
        new Identity(
            attraction.name(),
            spotifyLink.of(attraction).orElse(null),
            Links.only(attraction.musicBrainzIds()).orElse(null),
            attraction.imageUrl(),
            attraction.genres());
    artists.settle(artist, identity, clock.instant());
  }
}
