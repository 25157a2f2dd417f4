package io.backline.store.integrity;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.Exclusion;
import io.backline.model.Job;
import io.backline.model.ListedEvent;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.store.ArtistRows;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Parallel;
import io.backline.store.Reading;
import io.backline.store.Revision;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * All that is stored of an artist.
 *
 * @param job the latest, before the rows were read; empty where there is none
 */
record StoredArtist(
    Artist artist,
    Optional<Job> job,
    Stock<ListedEvent> events,
    Stock<Show> shows,
    Stock<Album> albums,
    Stock<MusicBrainzPage> musicBrainz,
    Stock<CatalogueOverride> overrides,
    Stock<Recording> recordings,
    Stock<Song> songs,
    Stock<Exclusion> exclusions,
    Stock<Concert> concerts,
    Map<Reading.Kind, Reading> readings) {

  // Overrides belong to no import.
  private static final long NO_JOB = 0;

  static StoredArtist read(Artist artist, Optional<Job> job, Library library) {
    String id = artist.id();
    long generation = generation(job);
    Future<Stock<ListedEvent>> events = begin(library.events(), id, generation);
    Future<Stock<Show>> shows = begin(library.shows(), id, generation);
    Future<Stock<Album>> albums = begin(library.albums(), id, generation);
    Future<Stock<MusicBrainzPage>> musicBrainz = begin(library.musicBrainz(), id, generation);
    Future<Stock<CatalogueOverride>> overrides = begin(library.overrides(), id, NO_JOB);
    Future<Stock<Recording>> recordings = begin(library.recordings(), id, generation);
    Future<Stock<Song>> songs = begin(library.songs(), id, generation);
    Future<Stock<Exclusion>> exclusions = begin(library.exclusions(), id, generation);
    Future<Stock<Concert>> concerts = begin(library.concerts(), id, generation);
    return new StoredArtist(
        artist,
        job,
        Parallel.join(events),
        Parallel.join(shows),
        Parallel.join(albums),
        Parallel.join(musicBrainz),
        Parallel.join(overrides),
        Parallel.join(recordings),
        Parallel.join(songs),
        Parallel.join(exclusions),
        Parallel.join(concerts),
        library.readings().all(id));
  }

  private static <T> Future<Stock<T>> begin(ArtistRows<T> rows, String artistId, long newest) {
    return Parallel.begin(() -> Stock.of(rows, artistId, newest));
  }

  String id() {
    return artist.id();
  }

  /** That the artist's job writes with, or the first one would. */
  long generation() {
    return generation(job);
  }

  private static long generation(Optional<Job> job) {
    return job.map(Job::generation).orElse(1L);
  }

  /** Whether the job is as it was before the rows were read. */
  boolean isUnchanged(JobStore jobs) {
    return jobs.revision(id()).equals(job.map(Revision::of));
  }

  Stream<Stock<?>> facts() {
    return Stream.of(events, albums, musicBrainz, overrides, concerts);
  }

  /** What is derived from albums, pages and overrides. */
  Stream<Stock<?>> catalogue() {
    return Stream.of(recordings, songs, exclusions);
  }

  CatalogueFacts catalogueFacts(Library library) {
    return library
        .catalogue()
        .facts(artist, albums.values(), musicBrainz.values(), overrides.values());
  }
}
