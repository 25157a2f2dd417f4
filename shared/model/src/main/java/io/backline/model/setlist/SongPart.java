package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

/**
 * A song that was played, alone or in a medley.
 *
 * @param songId {@link io.backline.model.Song#id()}, or null where the catalogue has no such song
 */
public record SongPart(String title, String songId) {
  public SongPart {
    requireNonNull(title, "title is null");
  }
}
