package io.backline.store.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.backline.model.Job;
import io.backline.store.Parallel;
import io.backline.store.Repair;
import io.backline.store.StoredRow;
import io.backline.store.StoredRow.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at rows of the library as they come: at those whose artist is gone, and, for each artist
 * among them, at everything that it has.
 */
final class LibraryCheck {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryCheck.class);
  private static final int AT_ONCE = 8;

  private final Integrity.Artists artists;
  private final Mode mode;
  private final ArtistCheck artistCheck;

  LibraryCheck(Integrity.Artists artists, Mode mode) {
    this.artists = artists;
    this.mode = mode;
    this.artistCheck = new ArtistCheck(artists, mode);
  }

  IntegrityReport check(List<StoredRow> rows) {
    Set<String> named = rows.stream().flatMap(row -> row.artistId().stream()).collect(toSet());
    // After they were seen: an artist is stored before anything that belongs to it.
    Set<String> stored = artists.library().artists().stored(named);
    Map<String, List<StoredRow>> lost =
        rows.stream()
            .filter(row -> row.artistId().filter(id -> !stored.contains(id)).isPresent())
            .collect(groupingBy(row -> row.artistId().orElseThrow()));
    List<String> found =
        rows.stream()
            .filter(row -> row.kind() == Kind.ARTIST)
            .flatMap(row -> row.artistId().stream())
            .filter(stored::contains)
            .toList();
    return sum(Parallel.map(
            lost.entrySet(),
            AT_ONCE,
            one -> safely(one.getKey(), () -> lost(one.getKey(), one.getValue()))))
        .plus(sum(Parallel.map(found, AT_ONCE, id -> safely(id, () -> artistCheck.check(id)))));
  }

  private static IntegrityReport sum(Collection<IntegrityReport> reports) {
    return reports.stream().reduce(IntegrityReport.NONE, IntegrityReport::plus);
  }

  private static IntegrityReport safely(String artistId, Supplier<IntegrityReport> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      // The others are not to wait for it.
      LOG.error("the rows of {} could not be checked", artistId, e);
      return IntegrityReport.FAILED;
    }
  }

  private IntegrityReport lost(String artistId, List<StoredRow> rows) {
    Optional<Job> job = artists.jobs().find(artistId);
    if (!Rest.isAtRest(job, artists.clock().instant())) {
      return IntegrityReport.UNDER_WAY;
    }
    return lost(artistId, job, Damage.SLUG_WITHOUT_ARTIST, slugs(rows, true))
        .plus(lost(artistId, job, Damage.ROW_WITHOUT_ARTIST, slugs(rows, false)));
  }

  private static List<StoredRow> slugs(List<StoredRow> rows, boolean wanted) {
    return rows.stream().filter(row -> (row.kind() == Kind.SLUG) == wanted).toList();
  }

  private IntegrityReport lost(
      String artistId, Optional<Job> job, Damage kind, List<StoredRow> rows) {
    Tally found = Tally.found(rows.stream().map(StoredRow::id).toList());
    return IntegrityReport.of(
        kind,
        switch (mode) {
          case DRY_RUN -> found;
          case REPAIR -> {
            Repair repair =
                artists.repairs().begin().whileJobIs(artistId, job).whileArtistIsGone(artistId);
            rows.forEach(repair::delete);
            yield found.withRepaired(repair.write().written());
          }
        });
  }
}
