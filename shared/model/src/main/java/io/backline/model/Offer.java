package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * What else is sold for a show under an event of its own: parking, a package, or the same show
 * listed again.
 *
 * @param name the event's name, or null
 * @param url where it is sold, or null
 * @param status or null
 */
public record Offer(String tmEventId, String name, String url, ShowStatus status, EventKind kind) {
  public Offer {
    requireNonNull(tmEventId, "tmEventId is null");
    requireNonNull(kind, "kind is null");
  }
}
