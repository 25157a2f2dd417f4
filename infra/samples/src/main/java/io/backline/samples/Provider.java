package io.backline.samples;

import java.util.Arrays;

/** The four providers, each under its own path of the sample server. */
public enum Provider {
  TICKETMASTER("/ticketmaster/"),
  SPOTIFY("/spotify/"),
  MUSICBRAINZ("/musicbrainz/"),
  SETLISTFM("/setlistfm/");

  private final String prefix;

  Provider(String prefix) {
    this.prefix = prefix;
  }

  static Provider ofPath(String path) {
    return Arrays.stream(values())
        .filter(provider -> path.startsWith(provider.prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider answers " + path));
  }
}
