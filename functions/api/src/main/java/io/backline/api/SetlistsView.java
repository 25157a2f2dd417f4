package io.backline.api;

import io.backline.store.Library;
import io.backline.store.Reading;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an artist's setlists.
 *
 * @param concerts whose day has come and that are stored; 0 where nothing is known
 * @param syncedAt when they were last completely read, or null
 */
record SetlistsView(State state, int concerts, Instant syncedAt) {

  /** Whether there is anything to know. */
  enum State {
    /** This deployment has no key for setlist.fm. */
    OFF("off"),
    /** None is stored and none was looked for, or nobody knows who the artist is there. */
    UNKNOWN("unknown"),
    KNOWN("known");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The name in JSON. */
    @Override
    public String toString() {
      return label;
    }
  }

  static SetlistsView of(String artistId, Library library, boolean areOn) {
    Optional<Reading> read = library.readings().find(artistId, Reading.Kind.SETLISTS);
    int concerts = library.concerts().count(artistId);
    return new SetlistsView(
        state(areOn, read.isPresent() || concerts > 0),
        concerts,
        read.map(Reading::readAt).orElse(null));
  }

  private static State state(boolean areOn, boolean isAnythingKnown) {
    if (!areOn) {
      return State.OFF;
    }
    return isAnythingKnown ? State.KNOWN : State.UNKNOWN;
  }
}
