package io.backline.providers.setlistfm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What was played at one show. Only the id is certain.
 *
 * @param eventDate the day of the show, or null
 * @param sets none of a show that is still to come, or that nobody wrote down
 * @param url must be linked to wherever the setlist is shown (terms of the API)
 */
public record Setlist(
    String id,
    LocalDate eventDate,
    SetlistVenue venue,
    String tour,
    List<SetlistSet> sets,
    String url) {
  public Setlist {
    requireNonNull(id, "id is null");
    sets = List.copyOf(sets);
  }
}
