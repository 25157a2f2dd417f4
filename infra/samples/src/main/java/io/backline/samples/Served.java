package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What an import made of an artist's tracks: the rows of the three views of its songs.
 *
 * @param songs each with the ids of its recordings
 */
public record Served(List<Row> recordings, List<Row> songs, List<Row> excluded) {

  /**
   * One row.
   *
   * @param spotifyId the track that stands for it
   * @param recordings of a song the ids of its recordings
   * @param reason why it was left out; empty for what was not
   * @param evidence what showed it; nothing for what was not left out
   */
  public record Row(
      String id,
      String name,
      String spotifyId,
      Optional<String> isrc,
      List<String> recordings,
      String reason,
      List<String> evidence) {
    public Row {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      requireNonNull(spotifyId, "spotifyId is null");
      requireNonNull(isrc, "isrc is null");
      requireNonNull(reason, "reason is null");
      recordings = List.copyOf(recordings);
      evidence = List.copyOf(evidence);
    }
  }

  public Served {
    recordings = List.copyOf(recordings);
    songs = List.copyOf(songs);
    excluded = List.copyOf(excluded);
  }
}
