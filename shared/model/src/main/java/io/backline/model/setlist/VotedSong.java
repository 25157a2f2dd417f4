package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

/**
 * How many fans want to hear a song at a show.
 *
 * @param songId {@link io.backline.model.Song#id()}
 * @param title as it was when somebody last voted for it
 */
public record VotedSong(String songId, String title, long votes) {
  public VotedSong {
    requireNonNull(songId, "songId is null");
    requireNonNull(title, "title is null");
  }
}
