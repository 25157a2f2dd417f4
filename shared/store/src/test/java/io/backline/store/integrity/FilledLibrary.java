package io.backline.store.integrity;

import io.backline.model.AdminIdentity;
import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.CatalogueOverride;
import io.backline.model.CatalogueOverride.RecordingRef;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.KnownRecording;
import io.backline.model.ListedEvent;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.ReleaseGroup;
import io.backline.model.ShowStatus;
import io.backline.model.Shows;
import io.backline.model.Track;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.store.ConnectionStore;
import io.backline.store.Discography;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Reading;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Both tables as imports leave them. */
final class FilledLibrary {
  private static final Set<Reading.Kind> BY_MBID =
      Set.of(Reading.Kind.RELEASE_GROUPS, Reading.Kind.RECORDINGS, Reading.Kind.SETLISTS);

  static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  final HandClock clock = new HandClock(NOW);
  final RawTable libraryTable;
  final RawTable statusTable;
  final Library library;
  final JobStore jobs;
  final ConnectionStore connections;

  FilledLibrary(TestTables tables) {
    libraryTable = new RawTable(tables.client(), tables.name("LibraryTable"));
    statusTable = new RawTable(tables.client(), tables.name("StatusTable"));
    library = new Library(tables.client(), libraryTable.name());
    jobs = new JobStore(tables.client(), statusTable.name(), clock);
    connections = new ConnectionStore(tables.client(), statusTable.name(), clock);
  }

  void clear() {
    libraryTable.clear();
    statusTable.clear();
  }

  /** An artist with shows of every sort, a catalogue, an override, and things withdrawn lately. */
  Artist add(String name) {
    Instant lately = clock.instant().minus(Duration.ofDays(10));
    Artist artist =
        add(
            name,
            List.of(
                event("e1-" + name, "2027-01-10", venue("Hall"), null),
                event("e2-" + name, "2027-01-11", venue("Hall"), null),
                event("e3-" + name, "2027-02-01", venue("Arena " + name), null),
                event("e4-" + name, null, null, null),
                event("e5-" + name, "2027-03-01", venue("Club " + name), lately)),
            List.of(
                album(
                    name,
                    "a1",
                    null,
                    track("t1", "One", "USABC2300001", null),
                    track("t7", "Seven", "USABC2300007", null)),
                album(name, "a2", null, track("t2", "Two (Live)", "USABC2300002", null)),
                album(
                    name,
                    "a3",
                    null,
                    track("t3", "Three", "USABC2300003", null),
                    track("t4", "Four", null, lately),
                    track("t1b", "One", "USABC2300001", null)),
                album(name, "a4", lately, track("t5", "Five", "USABC2300005", null)),
                album(name, "a5", null, track("t6", "Six", null, null))));
    library.catalogue().putOverride(artist.id(), override());
    library
        .artists()
        .settle(
            artist,
            new AdminIdentity(artist.spotifyId(), artist.mbid(), "Ada", null, clock.instant()),
            clock.instant());
    rest(artist);
    return artist;
  }

  /** An artist whose import found this. */
  Artist add(String name, List<ListedEvent> events, List<Album> albums) {
    String attraction = "K" + UUID.randomUUID();
    jobs.claim(attraction, "job-1-" + name, false, ImportScope.WHOLE);
    Artist shell =
        library.artists().putShell(attraction, Ids.artist(attraction), name, clock.instant());
    Identity identity = new Identity(name, spotifyId(name), "mbid-" + name, null, List.of());
    Artist artist = library.artists().settle(shell, identity, clock.instant());
    store(artist, events);
    Discography discography = library.catalogue().open(artist, 1);
    discography.add(albums);
    library.catalogue().addMusicBrainz(artist.id(), 1, List.of(page(name)));
    discography.conclude();
    library.setlists().open(artist.id(), 1).add(List.of(concert(artist.id(), name)));
    for (Reading.Kind kind : Reading.Kind.values()) {
      String whose = BY_MBID.contains(kind) ? artist.mbid() : artist.spotifyId();
      library.readings().put(artist.id(), kind, Reading.of(whose, 1, clock.instant()));
    }
    for (PhaseName phase : PhaseName.values()) {
      jobs.change(artist.id(), "job-1-" + name, phase, Phase::completed);
    }
    rest(artist);
    return artist;
  }

  private static Concert concert(String artistId, String name) {
    String setlistFmId = "c1-" + name;
    String id = Ids.concert(artistId, setlistFmId);
    ConcertVenue venue = new ConcertVenue("v1", "Hall", "Austin", null, "US", null, null);
    return new Concert(
        id,
        setlistFmId,
        "mbid-" + name,
        id,
        LocalDate.of(2026, 3, 1),
        null,
        venue,
        List.of(),
        null);
  }

  private void store(Artist artist, List<ListedEvent> events) {
    String id = artist.id();
    library
        .venues()
        .write(events.stream().map(ListedEvent::venue).filter(Objects::nonNull).toList());
    library.events().write(id, 1, library.events().stamps(id), events);
    library.shows().replaceAll(id, 1, library.shows().stamps(id), Shows.of(id, events));
  }

  /** What wrap-up does, and an admin's request. */
  void rest(Artist artist) {
    Artist stored = library.artists().find(artist.id()).orElseThrow();
    library.catalogue().derive(stored, job(artist).generation());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    library.setlists().open(artist.id(), job(artist).generation()).conclude(today);
    library
        .artists()
        .total(
            artist.id(), () -> library.totals(artist.id(), LocalDate.EPOCH, null), clock.instant());
  }

  Job job(Artist artist) {
    return jobs.find(artist.id()).orElseThrow();
  }

  static String spotifyId(String name) {
    return "spotify-" + name;
  }

  static Venue venue(String name) {
    return new Venue(Ids.venue(name), name, name, "Town", null, "DE", 52.5, 13.0, "Europe/Berlin");
  }

  static ListedEvent event(String id, String day, Venue venue, Instant withdrawnAt) {
    return new ListedEvent(
        id,
        "A night",
        null,
        day == null ? null : LocalDate.parse(day),
        day == null ? null : LocalTime.of(20, 0),
        null,
        "Europe/Berlin",
        day == null,
        ShowStatus.ONSALE,
        null,
        "https://tickets.example/" + id,
        null,
        venue,
        "ticketmaster",
        "music",
        "undefined",
        withdrawnAt);
  }

  static Album album(String artist, String id, Instant withdrawnAt, Track... tracks) {
    return new Album(
        id, spotifyId(artist), "Album " + id, "album", "2020-01-01", List.of(tracks), withdrawnAt);
  }

  static Track track(String id, String title, String isrc, Instant withdrawnAt) {
    return new Track(id, title, 200_000, isrc, 1, 1, 40, List.of(), 0.25, withdrawnAt);
  }

  private static MusicBrainzPage page(String name) {
    ReleaseGroup group = new ReleaseGroup("g", "Rarities", "Album", List.of("Live"), "1999");
    return new MusicBrainzPage(
        "release-groups-000000", "mbid-" + name, List.of(group), List.<KnownRecording>of());
  }

  static CatalogueOverride override() {
    return new CatalogueOverride(
        "recordings/t6",
        CatalogueOverride.Action.EXCLUDE,
        List.of(new RecordingRef(null, List.of("t6"))),
        List.of(),
        "Six",
        "Ada",
        NOW,
        null);
  }
}
