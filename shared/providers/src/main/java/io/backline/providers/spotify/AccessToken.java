package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What Spotify knows an app by, for an hour. Its text does not show the value. */
public record AccessToken(String value, Instant usableUntil) {
  public AccessToken {
    requireNonNull(value, "value is null");
    requireNonNull(usableUntil, "usableUntil is null");
  }

  @Override
  public String toString() {
    return "AccessToken[value=[hidden], usableUntil=%s]".formatted(usableUntil);
  }
}
