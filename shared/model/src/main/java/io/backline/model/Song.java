package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A song as a fan counts it: all its versions together, the most popular one in front.
 *
 * @param title without what only names a version
 * @param name the front recording's title as released
 * @param releaseDate the earliest over all versions, or null
 * @param recordings {@link Recording#id()} of every version, the front one first
 * @param override the split or join that made it the song it is, or null
 */
public record Song(
    String id,
    String title,
    String name,
    String isrc,
    String spotifyId,
    String albumName,
    String releaseDate,
    Integer popularity,
    int durationMs,
    boolean isRemix,
    List<String> recordings,
    AppliedOverride override) {
  public Song {
    requireNonNull(id, "id is null");
    recordings = List.copyOf(recordings);
  }
}
