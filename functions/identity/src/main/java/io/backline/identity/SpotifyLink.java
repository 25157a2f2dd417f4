package io.backline.identity;

import io.backline.providers.ProviderException;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.ticketmaster.Attraction;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which Spotify artist an attraction is. */
final class SpotifyLink {
  private static final Logger LOG = LoggerFactory.getLogger(SpotifyLink.class);

  private final MusicBrainzClient musicBrainz;

  SpotifyLink(MusicBrainzClient musicBrainz) {
    this.musicBrainz = musicBrainz;
  }

  /** The attraction's own link; where it has none or several, the one that MusicBrainz knows. */
  Optional<String> of(Attraction attraction) {
    List<String> own = attraction.spotifyIds();
    return Links.only(own)
        .or(
            () ->
                Links.only(attraction.musicBrainzIds())
                    .flatMap(mbid -> Links.only(known(mbid, own))));
  }

  private List<String> known(String mbid, List<String> own) {
    List<String> known = fromMusicBrainz(mbid);
    return own.isEmpty() ? known : known.stream().filter(own::contains).toList();
  }

  // An artist without a Spotify link is worth having; the next import asks again.
  private List<String> fromMusicBrainz(String mbid) {
    try {
      return musicBrainz.spotifyArtistIds(mbid);
    } catch (ProviderException e) {
      LOG.warn("no Spotify link for {}: {}", mbid, e.getMessage());
      return List.of();
    }
  }
}
