package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A song that may be played.
 *
 * @param key the same for every way of writing the title, and another for a cover of the same title
 * @param songId {@link io.backline.model.Song#id()}, or null where the catalogue has no such song
 * @param coverOf whose song it is, if not the artist's own
 * @param popularity 0 to 100, or null
 * @param released the earliest day it can have been bought, or null
 */
public record RepertoireSong(
    String key,
    String songId,
    String title,
    String coverOf,
    Integer popularity,
    LocalDate released) {
  public RepertoireSong {
    requireNonNull(key, "key is null");
    requireNonNull(title, "title is null");
  }
}
