package io.backline.store.integrity;

import io.backline.model.Job;
import io.backline.store.Repair;
import io.backline.store.StoredRow;
import io.backline.store.StoredRow.Kind;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of an artist who is not stored. Where there is a job, the artist was lost, and the rows stay
 * for when it is back: see {@link LostArtists}. Else they are deleted, but for what admins decided:
 * nobody else has that.
 */
final class LostRows {
  private static final Logger LOG = LoggerFactory.getLogger(LostRows.class);

  private final Integrity.Artists artists;
  private final Mode mode;
  private final GoneArtists gone;

  LostRows(Integrity.Artists artists, Mode mode, GoneArtists gone) {
    this.artists = artists;
    this.mode = mode;
    this.gone = gone;
  }

  IntegrityReport check(String artistId, List<StoredRow> rows) {
    if (artists.jobs().find(artistId).isPresent()) {
      return IntegrityReport.NONE;
    }
    boolean isDeleted = gone.admit(artistId);
    if (!isDeleted) {
      LOG.warn(
          "more than {} artists are gone: what is left of {} stays", GoneArtists.MOST, artistId);
    }
    return judge(artistId, Damage.SLUG_WITHOUT_ARTIST, slugs(rows, true), isDeleted)
        .plus(judge(artistId, Damage.ROW_WITHOUT_ARTIST, slugs(rows, false), isDeleted));
  }

  private static List<StoredRow> slugs(List<StoredRow> rows, boolean wanted) {
    return rows.stream().filter(row -> (row.kind() == Kind.SLUG) == wanted).toList();
  }

  private IntegrityReport judge(
      String artistId, Damage kind, List<StoredRow> rows, boolean isDeleted) {
    Tally found = Tally.found(rows.stream().map(StoredRow::id).toList());
    return IntegrityReport.of(
        kind,
        switch (mode) {
          case DRY_RUN -> found;
          case REPAIR -> isDeleted ? found.withRepaired(delete(artistId, rows)) : found;
        });
  }

  private int delete(String artistId, List<StoredRow> rows) {
    Repair repair =
        artists
            .repairs()
            .begin()
            .whileJobIs(artistId, Optional.<Job>empty())
            .whileArtistIsGone(artistId);
    rows.stream().filter(row -> row.kind() != Kind.OVERRIDE).forEach(repair::delete);
    return repair.write().written();
  }
}
