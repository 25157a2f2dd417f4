package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import io.backline.samples.SampleKind;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with music, known to some of the four providers.
 *
 * @param attraction absent for the namesakes that only Spotify and MusicBrainz know
 * @param mbSpotifyUrls the Spotify pages that MusicBrainz names
 */
public record Artist(
    SampleKind kind,
    String name,
    String genre,
    Optional<Attraction> attraction,
    Optional<String> spotifyId,
    Optional<String> mbid,
    String disambiguation,
    List<String> mbSpotifyUrls,
    List<Event> events,
    Catalogue catalogue,
    List<Setlist> setlists) {

  public Artist {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(genre, "genre is null");
    requireNonNull(attraction, "attraction is null");
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(mbid, "mbid is null");
    requireNonNull(disambiguation, "disambiguation is null");
    mbSpotifyUrls = List.copyOf(mbSpotifyUrls);
    events = List.copyOf(events);
    requireNonNull(catalogue, "catalogue is null");
    setlists = List.copyOf(setlists);
  }
}
