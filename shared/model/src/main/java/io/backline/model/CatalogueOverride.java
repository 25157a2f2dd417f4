package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What an admin decided about a part of an artist's catalogue. It outlives every resync: what it is
 * about is named by what providers do not change.
 *
 * @param id names the override among the artist's: one target has at most one
 * @param recordings of pin and exclude the one recording; of split those that leave their song for
 *     one of their own; of join none
 * @param songs of join the {@link Song#id()}s that are one song, the one that keeps its name first;
 *     else none
 * @param about titles and names of what it is about, as they were when it was made
 * @param by who decided it, as they call themselves
 * @param note why, or null
 */
public record CatalogueOverride(
    String id,
    Action action,
    List<RecordingRef> recordings,
    List<String> songs,
    String about,
    String by,
    Instant at,
    String note) {

  /** What is to be done. */
  public enum Action {
    /** The recording belongs to the catalogue, whatever the evidence says. */
    PIN,
    /** The recording does not belong to the catalogue. */
    EXCLUDE,
    /** The recordings are a song of their own. */
    SPLIT,
    /** The songs are one. */
    JOIN;

    /** The name in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A recording, by everything that it may be known by later: its row's id may change when its ISRC
   * is found.
   *
   * @param isrc normalised, or null
   * @param spotifyIds tracks that it was released as when the override was made
   */
  public record RecordingRef(String isrc, List<String> spotifyIds) {
    public RecordingRef {
      spotifyIds = List.copyOf(spotifyIds);
    }

    /** Whether both name one recording. */
    public boolean matches(RecordingRef other) {
      return (isrc != null && isrc.equals(other.isrc))
          || !Collections.disjoint(spotifyIds, other.spotifyIds);
    }
  }

  public CatalogueOverride {
    requireNonNull(id, "id is null");
    requireNonNull(action, "action is null");
    requireNonNull(about, "about is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
    recordings = recordings == null ? List.of() : List.copyOf(recordings);
    songs = songs == null ? List.of() : List.copyOf(songs);
  }
}
