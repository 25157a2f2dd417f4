package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Candidate;
import io.backline.model.Job;
import io.backline.model.ProgressDocument;
import io.backline.model.Stage;
import io.backline.model.SyncTimes;
import io.backline.runtime.ProblemCode;
import io.backline.store.ArtistStore;
import io.backline.store.JobStore;
import io.backline.store.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One artist, and how far its import is. */
final class ArtistRoutes {
  private final Library library;
  private final ArtistStore artists;
  private final JobStore jobs;
  private final boolean setlistsAreOn;

  ArtistRoutes(Library library, JobStore jobs, boolean setlistsAreOn) {
    this.library = library;
    this.artists = library.artists();
    this.jobs = jobs;
    this.setlistsAreOn = setlistsAreOn;
  }

  /**
   * An artist as clients see it.
   *
   * @param importStatus stage of the latest import
   * @param upcomingShowCount shows to come, on the day when they were last counted
   * @param nextShowDate the day of the first of them
   * @param showsSyncedAt when the shows were last completely read
   * @param songCatalogSyncedAt when the catalogue was
   * @param setlists what was played, as far as it is known
   * @param candidates who it may be on other platforms; none where it is settled
   */
  private record View(
      String id,
      String name,
      String slug,
      String tmAttractionId,
      String spotifyId,
      String mbid,
      String imageUrl,
      List<String> genres,
      Stage importStatus,
      int showCount,
      int venueCount,
      int songCount,
      int recordingCount,
      int upcomingShowCount,
      LocalDate nextShowDate,
      Instant showsSyncedAt,
      Instant songCatalogSyncedAt,
      SetlistsView setlists,
      Instant createdAt,
      Instant updatedAt,
      IdentityView identity,
      List<Candidate> candidates) {}

  Response byId(Request request) {
    return artists
        .find(request.parameter("id"))
        .map(this::answer)
        .orElseThrow(ArtistRoutes::unknown);
  }

  Response bySlug(Request request) {
    return artists
        .findBySlug(request.parameter("slug"))
        .map(this::answer)
        .orElseThrow(ArtistRoutes::unknown);
  }

  /** Whom the path names. */
  static String id(Request request) {
    return request.parameter("id");
  }

  /** Whom the slug in the path leads to. */
  String idBySlug(Request request) {
    return artists.leadsTo(request.parameter("slug")).orElseThrow(ArtistRoutes::unknown);
  }

  Response status(Request request) {
    return jobs.find(request.parameter("id"))
        .map(job -> Response.json(200, ProgressDocument.of(job)))
        .orElseThrow(ArtistRoutes::unknown);
  }

  static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.ARTIST_NOT_FOUND,
        "Nobody has asked for this artist yet: POST /api/artists/import does.");
  }

  private Response answer(Artist artist) {
    Optional<Job> job = jobs.find(artist.id());
    Optional<SyncTimes> synced = job.map(Job::synced);
    return Response.json(
        200,
        new View(
            artist.id(),
            artist.name(),
            artist.slug(),
            artist.tmAttractionId(),
            artist.spotifyId(),
            artist.mbid(),
            artist.imageUrl(),
            artist.genres(),
            job.map(Job::stage).orElse(null),
            artist.showCount(),
            artist.venueCount(),
            artist.songCount(),
            artist.recordingCount(),
            artist.upcomingShowCount(),
            artist.nextShowDate(),
            synced.map(SyncTimes::shows).orElse(null),
            synced.map(SyncTimes::songCatalog).orElse(null),
            SetlistsView.of(artist.id(), library, setlistsAreOn),
            artist.createdAt(),
            artist.updatedAt(),
            IdentityView.of(artist),
            artist.candidates()));
  }
}
