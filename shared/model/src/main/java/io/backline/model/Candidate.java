package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Somebody who may be the artist.
 *
 * @param service spotify or musicbrainz
 * @param id the service's id
 * @param name what the service calls it, or null where it was not asked
 * @param url its page there
 * @param imageUrl a picture, or null
 * @param disambiguation what MusicBrainz tells namesakes apart by, or null
 * @param score 0 to 100: how much speaks for it
 * @param reason what speaks for it and against it, in words
 */
public record Candidate(
    String service,
    String id,
    String name,
    String url,
    String imageUrl,
    List<String> genres,
    String disambiguation,
    int score,
    String reason) {
  public Candidate {
    requireNonNull(service, "service is null");
    requireNonNull(id, "id is null");
    requireNonNull(url, "url is null");
    requireNonNull(reason, "reason is null");
    genres = List.copyOf(genres);
  }
}
