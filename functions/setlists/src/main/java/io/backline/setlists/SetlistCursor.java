package io.backline.setlists;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.Phase;
import io.backline.providers.setlistfm.SetlistPage;
import io.backline.runtime.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where the reading goes on, and what it has come to.
 *
 * @param page the next one, from 1
 * @param total setlists there are, as claimed
 * @param read how many of them were looked at
 * @param unheld how many of those are not kept, because their day is still to come or not known
 * @param added how many were not stored before
 * @param seen setlist.fm's ids of those that are kept
 */
record SetlistCursor(
    int page, int total, int read, int unheld, int added, List<String> seen, State state) {
  static final SetlistCursor BEGINNING = new SetlistCursor(1, 0, 0, 0, 0, List.of(), State.READING);

  /** How far the reading is. */
  enum State {
    READING,
    /** The rest is stored as it was read before. */
    KNOWN,
    /** All was read, as far back as is kept. */
    WHOLE,
    /** The listing ended before all that it claims was read. */
    CUT
  }

  SetlistCursor {
    requireNonNull(state, "state is null");
    seen = List.copyOf(seen);
  }

  /** After a page, with what of it is kept, and how much of that is new. */
  SetlistCursor after(SetlistPage next, Collection<String> kept, int fresh) {
    List<String> all = new ArrayList<>(seen);
    all.addAll(kept);
    return new SetlistCursor(
        page + 1,
        Math.max(total, next.total()),
        read + next.setlists().size(),
        unheld,
        added + fresh,
        all,
        State.READING);
  }

  /** With so many more that are not kept. */
  SetlistCursor withUnheld(int more) {
    return new SetlistCursor(page, total, read, unheld + more, added, seen, state);
  }

  SetlistCursor in(State next) {
    return new SetlistCursor(page, total, read, unheld, added, seen, next);
  }

  /** How many there are, as claimed, whose day has come. */
  int held() {
    return total - unheld;
  }

  Phase shownIn(Phase phase) {
    return phase.setlists(total, read);
  }

  static SetlistCursor parse(String text) {
    try {
      return Json.mapper().readValue(text, SetlistCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a cursor of the setlists phase", e);
    }
  }

  @Override
  public String toString() {
    return Json.write(this);
  }
}
