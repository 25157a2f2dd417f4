package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An artist. What the call did not ask for is empty.
 *
 * @param id the MBID; of artists that were joined, the one that is left
 * @param name can be null
 * @param sortName "Beatles, The", in Latin script; can be null
 * @param disambiguation what tells namesakes apart, such as "US grunge band", or null
 * @param tags genres and whatever else people note, the most agreed on first
 * @param spotifyIds Spotify pages that the artist's page links to now; several are possible
 */
public record MusicBrainzArtist(
    String id,
    String name,
    String sortName,
    String disambiguation,
    List<String> aliases,
    List<String> tags,
    List<String> spotifyIds) {
  public MusicBrainzArtist {
    requireNonNull(id, "id is null");
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    spotifyIds = List.copyOf(spotifyIds);
  }
}
