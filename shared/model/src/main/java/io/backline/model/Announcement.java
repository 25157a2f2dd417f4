package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What others are told on the event bus: the detail of an event. docs/events.md has the schemas, by
 * which a change here is a new version.
 */
public sealed interface Announcement {

  /** Of the schema. */
  int version();

  /** The same in every copy of the event, and in no other event. */
  String eventId();

  /** The event's detail type. */
  default String type() {
    return getClass().getSimpleName();
  }

  /**
   * An artist's import has brought what it could.
   *
   * @param outcome completed or partial
   */
  record ArtistImported(
      int version,
      String eventId,
      String artistId,
      String jobId,
      Stage outcome,
      String tmAttractionId,
      String name,
      String slug,
      int showCount,
      int venueCount,
      int songCount,
      int recordingCount)
      implements Announcement {

    public static ArtistImported of(Artist artist, String jobId, Stage outcome) {
      return new ArtistImported(
          1,
          Ids.event("ArtistImported", jobId),
          artist.id(),
          jobId,
          outcome,
          artist.tmAttractionId(),
          artist.name(),
          artist.slug(),
          artist.showCount(),
          artist.venueCount(),
          artist.songCount(),
          artist.recordingCount());
    }
  }

  /**
   * An import has brought nothing.
   *
   * @param name the artist's, or null while nobody said; so the slug
   * @param message why, in words a fan understands
   * @param retryAt from when on an import request tries again
   */
  record ImportFailed(
      int version,
      String eventId,
      String artistId,
      String jobId,
      String tmAttractionId,
      String name,
      String slug,
      String message,
      Instant startedAt,
      Instant failedAt,
      Instant retryAt)
      implements Announcement {

    /** Of a job whose stage is failed. */
    public static ImportFailed of(Job job, Optional<Artist> artist) {
      ImportError error = ProgressDocument.of(job).error();
      return new ImportFailed(
          1,
          Ids.event("ImportFailed", job.jobId()),
          job.artistId(),
          job.jobId(),
          job.tmAttractionId(),
          artist.map(Artist::name).orElse(null),
          artist.map(Artist::slug).orElse(null),
          error.message(),
          job.startedAt(),
          job.completedAt(),
          error.retryAt());
    }
  }

  /** An artist who was imported before has a show more. */
  record ShowAnnounced(
      int version,
      String eventId,
      String artistId,
      String artistName,
      String artistSlug,
      String jobId,
      AnnouncedShow show)
      implements Announcement {

    public static ShowAnnounced of(Artist artist, String jobId, AnnouncedShow show) {
      return new ShowAnnounced(
          1,
          Ids.event("ShowAnnounced", show.id()),
          artist.id(),
          artist.name(),
          artist.slug(),
          jobId,
          show);
    }
  }

  /** What a show may change in. */
  enum ShowAspect {
    DATE,
    TIME,
    VENUE,
    STATUS;

    /** The name in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A show as others knew it, of which only some has changed. */
  record FormerShow(
      LocalDate localDate, LocalTime localTime, String status, AnnouncedVenue venue) {}

  /**
   * A show is no longer as others know it.
   *
   * @param show as it is now
   * @param changed in what, at least one
   */
  record ShowChanged(
      int version,
      String eventId,
      String artistId,
      String artistName,
      String artistSlug,
      String jobId,
      AnnouncedShow show,
      List<ShowAspect> changed,
      FormerShow before)
      implements Announcement {

    public ShowChanged {
      requireNonNull(before, "before is null");
      changed = List.copyOf(changed);
    }

    /**
     * A change.
     *
     * @param occasion differs where the same change happens once more
     */
    public static ShowChanged of(
        Artist artist,
        String jobId,
        AnnouncedShow show,
        List<ShowAspect> changed,
        FormerShow before,
        long occasion) {
      String what = show.id() + "/" + occasion + "/" + show.state();
      return new ShowChanged(
          1,
          Ids.event("ShowChanged", what),
          artist.id(),
          artist.name(),
          artist.slug(),
          jobId,
          show,
          changed,
          before);
    }
  }

  /** A song has come out, of an artist who was imported before. */
  record SongReleased(
      int version,
      String eventId,
      String artistId,
      String artistName,
      String artistSlug,
      String jobId,
      AnnouncedSong song)
      implements Announcement {

    public static SongReleased of(Artist artist, String jobId, Song song) {
      return new SongReleased(
          1,
          Ids.event("SongReleased", song.id()),
          artist.id(),
          artist.name(),
          artist.slug(),
          jobId,
          AnnouncedSong.of(song));
    }
  }
}
