package io.backline.providers.spotify;

import java.util.Locale;

/** What the developer says about the Spotify app's quota. */
public enum SpotifyAccess {
  DEVELOPMENT,
  EXTENDED,
  /** Begin as development, step up when a batch read answers. */
  AUTO;

  /** Reads the environment's word; a blank one is {@link #AUTO}. */
  public static SpotifyAccess parse(String text) {
    return text == null || text.isBlank()
        ? AUTO
        : SpotifyAccess.valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
