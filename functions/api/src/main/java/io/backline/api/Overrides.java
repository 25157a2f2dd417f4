package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.Job;
import io.backline.runtime.ProblemCode;
import io.backline.store.JobStore;
import io.backline.store.Library;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Stores overrides and takes them back; the catalogue and the artist's counts follow at once. */
final class Overrides {
  private final Library library;
  private final JobStore jobs;
  private final Clock clock;

  Overrides(Library library, JobStore jobs, Clock clock) {
    this.library = library;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The artist whom the path names. */
  Artist artist(Request request) {
    return library.artists().find(request.parameter("id")).orElseThrow(ArtistRoutes::unknown);
  }

  CatalogueFacts facts(Artist artist) {
    return library.catalogue().facts(artist);
  }

  Instant now() {
    return clock.instant();
  }

  /** Stores the override in place of the former ones about the same target. */
  Catalogue replace(Artist artist, List<CatalogueOverride> former, CatalogueOverride override) {
    library.catalogue().putOverride(artist.id(), override);
    former.stream()
        .map(CatalogueOverride::id)
        .filter(id -> !id.equals(override.id()))
        .forEach(id -> library.catalogue().removeOverride(artist.id(), id));
    return derive(artist);
  }

  /** Takes back the overrides about one target. */
  Catalogue takeBack(Artist artist, List<CatalogueOverride> former) {
    former.forEach(override -> library.catalogue().removeOverride(artist.id(), override.id()));
    // Also where there is none: an earlier attempt may have ended before it came to this.
    Catalogue catalogue = derive(artist);
    if (former.isEmpty()) {
      throw new ProblemException(
          ProblemCode.OVERRIDE_NOT_FOUND,
          "Nothing is decided about it: GET /api/admin/artists/{id}/overrides lists what is.");
    }
    return catalogue;
  }

  private Catalogue derive(Artist artist) {
    long generation =
        jobs.find(artist.id()).map(Job::generation).orElseThrow(ArtistRoutes::unknown);
    Catalogue catalogue = library.catalogue().derive(artist, generation);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    library.setlists().open(artist.id(), generation).conclude(today);
    library.artists().total(artist.id(), () -> library.totals(artist.id(), today, null), now);
    // Last of all: what is read from here on may be kept.
    jobs.raise(artist.id());
    return catalogue;
  }
}
