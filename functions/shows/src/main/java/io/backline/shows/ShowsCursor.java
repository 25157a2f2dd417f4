package io.backline.shows;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.runtime.Json;
import java.util.List;

/**
 * Where the phase goes on.
 *
 * @param slices still to be read, in this order
 * @param total events that Ticketmaster says the attraction has, 0 before anything was read
 * @param processed events stored by earlier runs
 */
record ShowsCursor(List<Slice> slices, int total, int processed) {
  static final ShowsCursor BEGINNING = new ShowsCursor(List.of(Slice.ALL), 0, 0);

  ShowsCursor {
    slices = List.copyOf(slices);
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
