package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One studio recording, on however many releases: one ISRC, or one title and length where there is
 * none.
 *
 * @param title the song's title, without what only names a version
 * @param name the title as released
 * @param spotifyId the track that stands for it: the most popular, else the earliest
 * @param releaseDate the earliest of its releases, or null
 * @param version remaster, remix, acoustic, radio edit, …, or null for the plain recording
 * @param recordings its own id: a song has here the ids of all its recordings
 * @param evidence what showed that it is no live recording, in words a fan understands; empty where
 *     nothing called it into question
 * @param review why a person may want to look at it, or null
 * @param override what an admin decided about it, or null
 */
public record Recording(
    String id,
    String songId,
    String title,
    String name,
    String isrc,
    String spotifyId,
    String albumName,
    String releaseDate,
    Integer popularity,
    int durationMs,
    boolean isRemix,
    String version,
    List<String> recordings,
    List<String> evidence,
    String review,
    AppliedOverride override) {
  public Recording {
    requireNonNull(id, "id is null");
    requireNonNull(songId, "songId is null");
    recordings = List.copyOf(recordings);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
