package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An artist as stored. Everything but the ids, the slug and {@code createdAt} may be missing until
 * an import has found it.
 *
 * @param name what the artist is called, or null while nobody said
 * @param spotifyId Spotify's artist id (22 characters), or null
 * @param mbid MusicBrainz' artist id, or null
 * @param upcomingShowCount shows on the day they were last counted, or later
 * @param nextShowDate the day of the first of them, or null
 * @param popularity how popular its songs are, 0 to 100, or null where no provider said
 * @param importedAt when an import first brought shows or songs, or null
 * @param settlement how it was settled who this is, or null while no import has looked into it
 * @param candidates who it may be on other platforms, the likeliest first; none where it is settled
 * @param admin who it is by the word of an admin, or null
 * @param roster the part of the roster that lists it, or null while no import has brought anything
 */
public record Artist(
    String id,
    String name,
    String slug,
    String tmAttractionId,
    String spotifyId,
    String mbid,
    String imageUrl,
    List<String> genres,
    int showCount,
    int venueCount,
    int songCount,
    int recordingCount,
    int upcomingShowCount,
    LocalDate nextShowDate,
    Integer popularity,
    Instant importedAt,
    Instant createdAt,
    Instant updatedAt,
    Settlement settlement,
    List<Candidate> candidates,
    AdminIdentity admin,
    String roster) {

  public Artist {
    requireNonNull(id, "id is null");
    requireNonNull(slug, "slug is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(createdAt, "createdAt is null");
    requireNonNull(updatedAt, "updatedAt is null");
    genres = genres == null ? List.of() : List.copyOf(genres);
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
  }

  /** What a kick-off stores before any provider was asked. */
  public static Artist shell(String tmAttractionId, String name, String slug, Instant now) {
    return new Artist(
        Ids.artist(tmAttractionId),
        name,
        slug,
        tmAttractionId,
        null,
        null,
        null,
        List.of(),
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        null,
        now,
        now,
        null,
        List.of(),
        null,
        null);
  }
}
