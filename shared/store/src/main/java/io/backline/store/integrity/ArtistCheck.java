package io.backline.store.integrity;

import io.backline.model.Artist;
import io.backline.model.Job;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares all that an artist has. Safe for use by many threads. */
final class ArtistCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ArtistCheck.class);

  private final Integrity.Artists artists;
  private final Mode mode;

  // Artists share venues, and one that is missing is one damage.
  private final Set<String> venuesTold = ConcurrentHashMap.newKeySet();

  ArtistCheck(Integrity.Artists artists, Mode mode) {
    this.artists = artists;
    this.mode = mode;
  }

  IntegrityReport check(String artistId) {
    Optional<Job> job = artists.jobs().find(artistId);
    if (!Rest.isAtRest(job, now())) {
      return IntegrityReport.UNDER_WAY;
    }
    return artists
        .library()
        .artists()
        .find(artistId)
        .map(artist -> check(artist, job))
        .orElse(IntegrityReport.NONE);
  }

  private IntegrityReport check(Artist artist, Optional<Job> job) {
    StoredArtist stored = StoredArtist.read(artist, job, artists.library());
    Instant before = now().minus(artists.keepWithdrawn());
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    Diagnosis diagnosis = new Diagnosis(stored, artists.library(), before, today, venuesTold);
    Findings findings = diagnosis.findings();
    if (!findings.isEmpty() && !stored.isUnchanged(artists.jobs())) {
      // Some of it was read before a change, and some after.
      return IntegrityReport.UNDER_WAY;
    }
    return switch (mode) {
      case DRY_RUN -> findings.report(false);
      case REPAIR -> findings.isEmpty() ? findings.report(false) : repair(stored, diagnosis);
    };
  }

  private IntegrityReport repair(StoredArtist stored, Diagnosis diagnosis) {
    try {
      boolean repaired = new ArtistRepair(artists, stored, diagnosis).make();
      return diagnosis.findings().report(repaired);
    } catch (RuntimeException e) {
      LOG.error("the rows of {} could not be repaired", stored.id(), e);
      return diagnosis.findings().report(false).plus(IntegrityReport.FAILED);
    }
  }

  private Instant now() {
    return artists.clock().instant();
  }
}
