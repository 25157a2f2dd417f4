package io.backline.announcer;

import io.backline.model.Announcement;
import io.backline.model.Announcement.ArtistImported;
import io.backline.model.Announcement.ImportFailed;
import io.backline.model.Announcement.SongReleased;
import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.runtime.EventBus;
import io.backline.store.Announced;
import io.backline.store.Announced.KnownShows;
import io.backline.store.Announced.KnownSongs;
import io.backline.store.AnnouncedStore;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Revision;
import io.backline.store.StatusChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the event bus what is new. Whenever an import has come to its end, or to a pause, what is
 * stored is held against what others know; they are told of the difference, and that is noted.
 */
final class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final Library library;
  private final JobStore jobs;
  private final AnnouncedStore announced;
  private final EventBus bus;
  private final Clock clock;

  Announcer(Library library, JobStore jobs, AnnouncedStore announced, EventBus bus, Clock clock) {
    this.library = library;
    this.jobs = jobs;
    this.announced = announced;
    this.bus = bus;
    this.clock = clock;
  }

  void tell(StatusChange change) {
    switch (change) {
      case StatusChange.JobChanged(Job job) -> tell(job);
      case StatusChange.Subscribed _, StatusChange.Other _ -> {}
    }
  }

  private void tell(Job job) {
    Optional<Artist> artist = library.artists().find(job.artistId());
    if (job.hasEnded()) {
      tellEnd(job, artist);
    }
    if (job.stage() != Stage.FAILED && (job.hasEnded() || job.isPaused())) {
      artist.ifPresent(found -> look(job, found));
    }
  }

  private void tellEnd(Job job, Optional<Artist> artist) {
    if (job.generation() <= announced.lastEnd(job.artistId())) {
      return;
    }
    bus.put(
        job.stage() == Stage.FAILED
            ? List.of(ImportFailed.of(job, artist))
            : artist.map(found -> ArtistImported.of(found, job.jobId(), job.stage())).stream()
                .toList());
    announced.noteEnd(job.artistId(), job.generation());
  }

  private void look(Job job, Artist artist) {
    Announced known = announced.find(job.artistId());
    About about = new About(artist, job.jobId(), known.revision());
    News<KnownShows> shows =
        hasCompleted(job.phases().shows())
            ? shows(about, job.phases().shows(), known.shows())
            : News.none(known.shows());
    News<KnownSongs> songs =
        job.hasEnded() && hasCompleted(job.phases().catalog())
            ? songs(about, known.songs())
            : News.none(known.songs());
    Announced next = known.with(shows.known(), songs.known());
    // What was read while another job was writing may be half of something.
    if (next.equals(known) || !isLatest(job)) {
      return;
    }
    List<Announcement> news =
        Stream.<Announcement>concat(shows.announcements().stream(), songs.announcements().stream())
            .toList();
    tell(job, news, known, next);
  }

  private static boolean hasCompleted(Phase phase) {
    return phase.state() == PhaseState.COMPLETED;
  }

  private boolean isLatest(Job job) {
    return jobs.revision(job.artistId())
        .map(Revision::jobId)
        .filter(job.jobId()::equals)
        .isPresent();
  }

  private News<KnownShows> shows(About about, Phase phase, KnownShows known) {
    ShowLook look = new ShowLook(known, library.shows().all(about.artist().id()), today());
    boolean whole = phase.failed() == null || phase.failed() == 0;
    return new News<>(
        ShowNews.of(about, look.findings(), library.venues()::findAll), look.known(whole));
  }

  private News<KnownSongs> songs(About about, KnownSongs known) {
    Artist artist = about.artist();
    // Another catalogue altogether is looked at for the first time.
    boolean same = known != null && Objects.equals(known.spotifyId(), artist.spotifyId());
    long changes = library.catalogue().changes(artist.id());
    if (same && known.changes() == changes) {
      return News.none(known);
    }
    SongLook look =
        new SongLook(
            same ? known : null,
            library.albums().all(artist.id()),
            library.songs().all(artist.id()),
            library.recordings().all(artist.id()),
            today());
    return new News<>(
        look.released().stream().map(song -> SongReleased.of(artist, about.jobId(), song)).toList(),
        look.known(artist.spotifyId(), changes));
  }

  private void tell(Job job, List<? extends Announcement> news, Announced known, Announced next) {
    bus.put(news);
    boolean noted = announced.update(job.artistId(), known, next);
    LOG.info(
        "{}: job {}: {} announced, noted: {}", job.artistId(), job.jobId(), news.size(), noted);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
