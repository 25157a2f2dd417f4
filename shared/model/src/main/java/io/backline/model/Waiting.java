package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * What an import waits for.
 *
 * @param provider ticketmaster, spotify, musicbrainz or setlistfm
 * @param since when it began to wait
 * @param until when it goes on
 */
public record Waiting(String provider, Instant since, Instant until) {
  // What one delay of a queue bridges; nobody sits through more.
  private static final Duration LONGEST_STOP = Duration.ofMinutes(15);

  public Waiting {
    requireNonNull(provider, "provider is null");
    requireNonNull(until, "until is null");
    // Jobs of before it was noted.
    since = since == null ? until : since;
  }

  /** Whether it takes so long that what is there is served meanwhile as it is. */
  public boolean isPause() {
    return Duration.between(since, until).compareTo(LONGEST_STOP) > 0;
  }
}
