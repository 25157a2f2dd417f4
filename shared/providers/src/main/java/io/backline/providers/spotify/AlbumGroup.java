package io.backline.providers.spotify;

import java.util.Locale;

/**
 * How an album relates to an artist. One at a time is asked for: in development mode the items of a
 * mixed page do not say which they are.
 */
public enum AlbumGroup {
  ALBUM,
  SINGLE,
  COMPILATION,
  APPEARS_ON;

  /** Spotify's word: {@code appears_on}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
