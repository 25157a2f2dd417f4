package io.backline.providers.spotify;

import java.util.List;
import java.util.Locale;

/**
 * How an album relates to an artist. In development mode the items of a page of several groups do
 * not say which of them they are in.
 */
public enum AlbumGroup {
  ALBUM,
  SINGLE,
  COMPILATION,
  APPEARS_ON;

  /** The artist's own releases. */
  public static final List<AlbumGroup> OWN = List.of(ALBUM, SINGLE, COMPILATION);

  /** Spotify's word: {@code appears_on}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
