package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recording that was left out of the catalogue, and why.
 *
 * @param reason what kind of recording it is: {@code live}, {@code other-artist}, {@code policy},
 *     {@code override} or {@code withdrawn}
 * @param evidence what showed it, in words a fan understands
 * @param override what an admin decided about it, or null
 */
public record Exclusion(
    String id,
    String title,
    String name,
    String isrc,
    String spotifyId,
    String albumName,
    String releaseDate,
    Integer popularity,
    int durationMs,
    String reason,
    List<String> evidence,
    AppliedOverride override) {
  public Exclusion {
    requireNonNull(id, "id is null");
    requireNonNull(reason, "reason is null");
    evidence = List.copyOf(evidence);
  }
}
