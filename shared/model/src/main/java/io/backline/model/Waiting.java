package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What an import waits for.
 *
 * @param provider ticketmaster, spotify, musicbrainz or setlistfm
 * @param until when it goes on
 */
public record Waiting(String provider, Instant until) {
  public Waiting {
    requireNonNull(provider, "provider is null");
    requireNonNull(until, "until is null");
  }
}
