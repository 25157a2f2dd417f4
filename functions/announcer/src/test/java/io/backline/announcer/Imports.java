package io.backline.announcer;

import static io.backline.announcer.TestMusic.SPOTIFY_ID;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.Venue;
import io.backline.runtime.EventBus;
import io.backline.store.AnnouncedStore;
import io.backline.store.Discography;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.StatusChange;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Imports of an artist as they leave the tables, and an announcer that hears of their ends. */
final class Imports {
  final FakeBus bus = new FakeBus();
  final HandClock clock = new HandClock(TestShow.TODAY.atTime(14, 0).toInstant(ZoneOffset.UTC));
  final String attraction = "K" + UUID.randomUUID();
  private final TestTables tables;
  final Library library;
  final JobStore jobs;
  private final Announcer announcer;
  private Job job;
  private String spotify = SPOTIFY_ID;

  Imports(TestTables tables) {
    this.tables = tables;
    String status = tables.name("StatusTable");
    library = new Library(tables.client(), tables.name("LibraryTable"));
    jobs = new JobStore(tables.client(), status, clock);
    announcer =
        new Announcer(
            library,
            jobs,
            new AnnouncedStore(tables.client(), status),
            new EventBus(bus, "bus"),
            clock);
    library.venues().write(List.of(venue("v1", "Lantern Hall"), venue("v2", "The Cellar")));
  }

  private static Venue venue(String id, String name) {
    return new Venue(Ids.venue(id), id, name, "Leeds", null, "GB", null, null, "Europe/London");
  }

  /** An import that brings this, completes, and is heard of. */
  Job brings(List<TestShow> shows, List<Album> albums) {
    begin();
    stores(shows, albums);
    end(Phase::completed, Phase::completed);
    hear();
    return job;
  }

  Job begin() {
    clock.advance(Duration.ofMinutes(20));
    job = jobs.claim(attraction, UUID.randomUUID().toString(), true, ImportScope.WHOLE).job();
    library.artists().putShell(attraction, job.artistId(), "Band", clock.instant());
    isOnSpotify(spotify);
    return job;
  }

  void stores(List<TestShow> shows, List<Album> albums) {
    library
        .shows()
        .replaceAll(
            job.artistId(),
            job.generation(),
            library.shows().stamps(job.artistId()),
            shows.stream().map(TestShow::row).toList());
    Discography discography = library.catalogue().open(artist(), job.generation());
    discography.add(albums);
    discography.conclude();
    library.catalogue().conclude(artist(), job.generation());
  }

  void end(UnaryOperator<Phase> shows, UnaryOperator<Phase> catalog) {
    change(PhaseName.IDENTITY, Phase::completed);
    change(PhaseName.SHOWS, shows);
    change(PhaseName.CATALOG, catalog);
    change(PhaseName.EVIDENCE, Phase::completed);
    change(PhaseName.WRAP_UP, Phase::completed);
  }

  void change(PhaseName name, UnaryOperator<Phase> change) {
    jobs.change(job.artistId(), job.jobId(), name, change);
    job = jobs.find(job.artistId()).orElseThrow();
  }

  /** The stream brings the job as it is. */
  void hear() {
    hear(job);
  }

  void hear(Job one) {
    announcer.tell(new StatusChange.JobChanged(one));
  }

  /** The same, and then what was noted is as it was before. */
  void hearAndForget() {
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS("ARTIST#" + job.artistId()),
            "sk", AttributeValue.fromS("ANNOUNCED"));
    String table = tables.name("StatusTable");
    Map<String, AttributeValue> noted =
        tables.client().getItem(get -> get.tableName(table).key(key)).item();
    hear();
    tables.client().putItem(put -> put.tableName(table).item(noted));
  }

  /** The artist's import found another one there. */
  void isOnSpotify(String spotifyId) {
    spotify = spotifyId;
    library
        .artists()
        .settle(artist(), new Identity("Band", spotifyId, null, null, List.of()), clock.instant());
  }

  Job job() {
    return job;
  }

  Artist artist() {
    return library.artists().find(job.artistId()).orElseThrow();
  }
}
