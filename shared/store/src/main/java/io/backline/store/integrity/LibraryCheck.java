package io.backline.store.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.backline.store.Parallel;
import io.backline.store.StoredRow;
import io.backline.store.StoredRow.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at rows of the library as they come: at those whose artist is gone, and, for each artist
 * among them, at everything that it has.
 */
final class LibraryCheck {
  private static final int AT_ONCE = 8;

  private final Integrity.Artists artists;
  private final ArtistCheck artistCheck;
  private final LostRows lostRows;

  LibraryCheck(Integrity.Artists artists, Mode mode, GoneArtists gone) {
    this.artists = artists;
    this.artistCheck = new ArtistCheck(artists, mode);
    this.lostRows = new LostRows(artists, mode, gone);
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
            one -> Safely.check(one.getKey(), () -> lostRows.check(one.getKey(), one.getValue()))))
        .plus(
            sum(Parallel.map(found, AT_ONCE, id -> Safely.check(id, () -> artistCheck.check(id)))));
  }

  private static IntegrityReport sum(Collection<IntegrityReport> reports) {
    return reports.stream().reduce(IntegrityReport.NONE, IntegrityReport::plus);
  }
}
