package io.backline.identity;

import io.backline.model.AdminIdentity;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.ticketmaster.Attraction;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.ArtistStore;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * Settles who an artist is: from the attraction's own links, from MusicBrainz and Spotify where
 * those do not settle it, and not at all where nothing does. An admin's word stands above all.
 */
final class IdentityPhase implements PhaseWork {
  private final TicketmasterClient ticketmaster;
  private final MusicBrainzClient musicBrainz;
  private final SpotifyClient spotify;
  private final ArtistStore artists;
  private final Clock clock;

  IdentityPhase(
      TicketmasterClient ticketmaster,
      MusicBrainzClient musicBrainz,
      SpotifyClient spotify,
      ArtistStore artists,
      Clock clock) {
    this.ticketmaster = ticketmaster;
    this.musicBrainz = musicBrainz;
    this.spotify = spotify;
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
    AdminIdentity word;
    Identity found;
    do {
      word = artist.admin();
      found = identity(run, artist, attraction);
      artist = artists.settle(artist, found, clock.instant());
      // While the providers were asked an admin may have settled it, or taken that back, or another
      // run of this phase that heard more.
    } while (!Objects.equals(word, artist.admin())
        || !Objects.equals(found.settlement(), artist.settlement()));
  }

  private Identity identity(PhaseRun run, Artist artist, Attraction attraction) {
    Succession succession = new Succession(artist, attraction);
    return succession
        .known()
        .orElseGet(
            () ->
                succession.after(
                    new Inquiry(
                            succession.subject(),
                            musicBrainz,
                            spotify,
                            run.deadline()::isNear,
                            Patience.since(run.waitingSince(), clock))
                        .run()));
  }
}
