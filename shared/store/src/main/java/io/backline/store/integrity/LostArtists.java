package io.backline.store.integrity;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Job;
import io.backline.store.Parallel;
import io.backline.store.StoredRow;
import io.backline.store.StoredRow.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Artists of whom there is a job, and who are not stored. Nobody deletes an artist alone, so the
 * row was lost: it is put back as it was before the first import, and the next one says the rest.
 */
final class LostArtists {
  private static final int AT_ONCE = 8;

  private final Integrity.Artists artists;
  private final Mode mode;

  LostArtists(Integrity.Artists artists, Mode mode) {
    this.artists = artists;
    this.mode = mode;
  }

  /** Looks at rows of the status table. */
  IntegrityReport check(List<StoredRow> rows) {
    Set<String> imported =
        rows.stream()
            .filter(row -> row.kind() == Kind.JOB)
            .flatMap(row -> row.artistId().stream())
            .collect(toSet());
    Set<String> stored = artists.library().artists().stored(imported);
    List<String> lost = imported.stream().filter(id -> !stored.contains(id)).sorted().toList();
    return Parallel.map(lost, AT_ONCE, id -> Safely.check(id, () -> lost(id))).stream()
        .reduce(IntegrityReport.NONE, IntegrityReport::plus);
  }

  private IntegrityReport lost(String artistId) {
    Instant now = artists.clock().instant();
    Optional<Job> job = artists.jobs().find(artistId);
    if (job.isEmpty()) {
      return IntegrityReport.NONE;
    }
    if (!Rest.isAtRest(job, now)) {
      return IntegrityReport.UNDER_WAY;
    }
    Tally found = Tally.found(List.of(artistId));
    return IntegrityReport.of(
        Damage.MISSING_ARTIST,
        switch (mode) {
          case DRY_RUN -> found;
          case REPAIR -> {
            String attraction = job.get().tmAttractionId();
            artists.library().artists().putShell(attraction, artistId, null, now);
            yield found.withRepaired(1);
          }
        });
  }
}
