package io.backline.shows;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.Ids;
import io.backline.model.ListedEvent;
import io.backline.runtime.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the phase goes on.
 *
 * @param parts still to be read, in this order
 * @param total events that Ticketmaster says the attraction has, 0 before anything was read
 * @param seen marks of the events stored by earlier runs: slices overlap, so that a count would
 *     count some twice
 * @param begun when the run began that read the first part, long ago where that is not known
 */
record ShowsCursor(List<Part> parts, int total, Set<String> seen, Instant begun) {
  static final ShowsCursor BEGINNING = new ShowsCursor(List.of(Part.FIRST), 0, Set.of(), null);

  // 40 bits: of 10,000 events, which is more than Ticketmaster lists, hardly ever do two share a
  // mark, and the marks of all fit into one message.
  private static final int MARK_LENGTH = 11;

  ShowsCursor {
    parts = List.copyOf(parts);
    seen = Set.copyOf(seen);
    // A message that was sent before this was noted.
    begun = begun == null ? Instant.EPOCH : begun;
  }

  /** Whether nothing was read yet. */
  boolean isBeginning() {
    return equals(BEGINNING);
  }

  /** The beginning of the id of the show that the event would be by itself. */
  static String mark(String artistId, ListedEvent event) {
    return Ids.show(artistId, event.tmEventId()).substring(0, MARK_LENGTH);
  }

  static ShowsCursor parse(String text) {
    try {
      return Json.mapper().readValue(text, ShowsCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a cursor of the shows phase", e);
    }
  }

  @Override
  public String toString() {
    return Json.write(this);
  }
}
