package io.backline.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.Phase;
import io.backline.runtime.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the enrichment goes on: first MusicBrainz' recordings are read, then ISRCs looked up.
 *
 * @param listed whether the recordings are read
 * @param offset of the next page of recordings
 * @param lookups what is still to be asked of Spotify
 * @param calls what was asked of it
 * @param total recordings at MusicBrainz, and look-ups
 * @param processed how many of them are done
 */
record EnrichmentCursor(
    boolean listed,
    int offset,
    List<IsrcLookup> lookups,
    int calls,
    int total,
    int processed,
    int isrcsAdded,
    int overturned) {
  static final EnrichmentCursor BEGINNING =
      new EnrichmentCursor(false, 0, List.of(), 0, 0, 0, 0, 0);

  EnrichmentCursor {
    lookups = List.copyOf(lookups);
  }

  /** After a page of recordings, with more to come. */
  EnrichmentCursor read(int next, int recordings, int seen) {
    return new EnrichmentCursor(
        false, next, lookups, calls, recordings, seen, isrcsAdded, overturned);
  }

  /** After all recordings, with what is to be asked next. */
  EnrichmentCursor listed(int recordings, List<IsrcLookup> planned) {
    return new EnrichmentCursor(
        true, 0, planned, calls, recordings + planned.size(), recordings, isrcsAdded, overturned);
  }

  /** The look-ups to make next, in steps of so many and so many in all. */
  List<IsrcLookup> atMost(int aStep, int inAll) {
    int most = Math.min(aStep, inAll - calls);
    return lookups.subList(0, Math.min(most, lookups.size()));
  }

  /** After some look-ups. What goes beyond so many in all is dropped: a message holds no more. */
  EnrichmentCursor asked(IsrcSearch.Outcome outcome, int inAll) {
    List<IsrcLookup> rest = new ArrayList<>(outcome.further());
    rest.addAll(lookups.subList(outcome.done(), lookups.size()));
    int left = Math.max(0, inAll - calls - outcome.done());
    int done = processed + outcome.done();
    return new EnrichmentCursor(
        true,
        0,
        rest.subList(0, Math.min(left, rest.size())),
        calls + outcome.done(),
        Math.max(total, done),
        done,
        isrcsAdded + outcome.added(),
        overturned);
  }

  /** With more that came of it. */
  EnrichmentCursor plus(int isrcs, int verdicts) {
    return new EnrichmentCursor(
        listed,
        offset,
        lookups,
        calls,
        total,
        processed,
        isrcsAdded + isrcs,
        overturned + verdicts);
  }

  /** Whether Spotify has to tell something, or has. */
  boolean asksSpotify() {
    return calls > 0 || !lookups.isEmpty();
  }

  Phase shownIn(Phase phase) {
    return phase.recordings(total, processed, isrcsAdded, overturned);
  }

  static EnrichmentCursor parse(String text) {
    try {
      return Json.mapper().readValue(text, EnrichmentCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a cursor of the enrichment phase", e);
    }
  }

  @Override
  public String toString() {
    return Json.write(this);
  }
}
