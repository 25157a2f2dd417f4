package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An artist whom a run would import.
 *
 * @param rank how wanted, from 1, or null where nobody says
 * @param dueSince since when it is due, or will be
 */
public record Wish(String tmAttractionId, Integer rank, Instant dueSince) {
  public Wish {
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(dueSince, "dueSince is null");
  }
}
