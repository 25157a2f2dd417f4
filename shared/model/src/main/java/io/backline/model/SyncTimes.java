package io.backline.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an artist was last read to the end, by whichever job, and since when that has been too
 * little to be believed.
 *
 * @param shows null where they never were
 * @param songCatalog null where it never was
 * @param showsDoubted since when all that was read missed too many of the stored events, or null
 * @param songCatalogDoubted the same of tracks
 * @param setlists when they were last looked for, even where there is no way to: null where never
 * @param setlistsDoubted since when all that was read missed too many of the stored setlists, or
 *     null
 */
public record SyncTimes(
    Instant shows,
    Instant songCatalog,
    Instant showsDoubted,
    Instant songCatalogDoubted,
    Instant setlists,
    Instant setlistsDoubted) {
  static final SyncTimes NEVER = new SyncTimes(null, null, null, null, null, null);

  /** Since when the artist has been as it is stored, as far as it was ever read to the end. */
  public Optional<Instant> oldest() {
    return Stream.of(shows, songCatalog).filter(Objects::nonNull).min(Comparator.naturalOrder());
  }

  /** Whether both were ever read to the end. */
  boolean areWhole() {
    return shows != null && songCatalog != null;
  }

  /** When this was last read to the end, or looked for, or null. */
  Instant at(ImportPart part) {
    return switch (part) {
      case SHOWS -> shows;
      case CATALOG -> songCatalog;
      case SETLISTS -> setlists;
    };
  }

  /** After phases have changed: what has come to its end now was read now. */
  SyncTimes after(Phases before, Phases now, Instant time) {
    return new SyncTimes(
        hasCompleted(before.shows(), now.shows()) ? time : shows,
        hasCompleted(before.catalog(), now.catalog()) ? time : songCatalog,
        doubted(before.shows(), now.shows(), showsDoubted, time),
        doubted(before.catalog(), now.catalog(), songCatalogDoubted, time),
        isLookedFor(before.setlists(), now.setlists()) ? time : setlists,
        doubted(before.setlists(), now.setlists(), setlistsDoubted, time));
  }

  /** A run that did not read everything tells nothing. */
  private static Instant doubted(Phase before, Phase now, Instant since, Instant time) {
    if (!hasCompleted(before, now) || now.notRemoved() == null) {
      return since;
    }
    return now.notRemoved() == 0 ? null : Objects.requireNonNullElse(since, time);
  }

  /** A phase that an import does not come to is skipped without a reason. */
  private static boolean isLookedFor(Phase before, Phase now) {
    boolean isSkipped = before.state() != PhaseState.SKIPPED && now.state() == PhaseState.SKIPPED;
    return (isSkipped && now.reason() != null) || hasCompleted(before, now);
  }

  private static boolean hasCompleted(Phase before, Phase now) {
    return before.state() != PhaseState.COMPLETED && now.state() == PhaseState.COMPLETED;
  }
}
