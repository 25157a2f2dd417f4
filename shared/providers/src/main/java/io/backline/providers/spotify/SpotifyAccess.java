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
    String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "", "auto" -> AUTO;
      case "development" -> DEVELOPMENT;
      case "extended" -> EXTENDED;
      default ->
          throw new IllegalArgumentException(
              "SPOTIFY_ACCESS must be development, extended or auto, not \"%s\"".formatted(text));
    };
  }
}
