package io.backline.wrapup;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.RosterEntry;
import io.backline.model.Show;
import io.backline.model.Stage;
import io.backline.model.SyncTimes;
import io.backline.model.Track;
import io.backline.model.Waiting;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.RepertoireSong;
import io.backline.runtime.PhaseDriver;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class WrapupPhaseTest {
  private static final String SPOTIFY_ID = "spotify-artist";
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  private final String attraction = "K" + UUID.randomUUID();
  private final TestTables tables;
  private final PhaseDriver driver;
  private Job job;

  WrapupPhaseTest(TestTables tables) {
    this.tables = tables;
    driver = new PhaseDriver(tables);
  }

  @BeforeEach
  void store() {
    job = driver.start(attraction);
    String id = job.artistId();
    driver.library().artists().putShell(attraction, id, "Band", NOW);
    List<Show> shows = List.of(show("1", "v1"), show("2", "v1"), show("3", "v2"), show("4", null));
    driver.library().shows().write(id, 1, new HashMap<>(), shows);
    Artist artist = artist();
    Identity identity = new Identity("Band", SPOTIFY_ID, null, null, List.of());
    driver.library().artists().settle(artist, identity, NOW);
    List<Track> tracks = List.of(track("t1", "Song"), track("t2", "Song - Remix"));
    Album album = new Album("a1", SPOTIFY_ID, "Album", "album", "2020", tracks, null);
    driver.library().albums().write(id, 1, new HashMap<>(), List.of(album));
  }

  @Test
  void what_is_stored_is_counted_and_the_import_is_complete() {
    Instant read = driver.clock().instant();
    Job ended = wrapUp(Phase::completed, Phase::completed);
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    Artist artist = artist();
    assertThat(artist.showCount()).isEqualTo(4);
    assertThat(artist.venueCount()).isEqualTo(2);
    assertThat(artist.songCount()).isEqualTo(1);
    assertThat(artist.recordingCount()).isEqualTo(2);
    assertThat(artist.importedAt()).isEqualTo(NOW);
    assertThat(ended.synced()).isEqualTo(new SyncTimes(read, read, null, null, null, null));
  }

  @Test
  void what_forecasts_are_made_from_is_there_at_the_end_before_any_setlist_was_read() {
    Track popular =
        new Track("t3", "Hit", 200_000, null, 1, 1, 80, List.of(SPOTIFY_ID), null, null);
    Album album = new Album("a2", SPOTIFY_ID, "Hits", "album", "2021", List.of(popular), null);
    driver.library().albums().write(job.artistId(), 1, new HashMap<>(), List.of(album));
    wrapUp(Phase::completed, Phase::completed);
    Repertoire repertoire = driver.library().setlists().repertoire(job.artistId()).orElseThrow();
    assertThat(repertoire.songs()).extracting(RepertoireSong::title).containsExactly("Hit");
    assertThat(repertoire.performances()).isEmpty();
  }

  @Test
  void an_import_is_complete_though_what_is_stored_of_setlists_cannot_be_read() {
    ConcertVenue hall = new ConcertVenue(null, "Hall", "Austin", null, "US", null, null);
    LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(3);
    Concert concert = new Concert("c", "c", null, "c", day, null, hall, List.of(), null);
    driver.library().setlists().open(job.artistId(), 1).add(List.of(concert));
    damage(concert.id());
    assertThat(wrapUp(Phase::completed, Phase::completed).stage()).isEqualTo(Stage.COMPLETED);
    assertThat(artist().songCount()).isEqualTo(1);
  }

  private void damage(String id) {
    String library = tables.name("LibraryTable");
    tables.client().scan(request -> request.tableName(library)).items().stream()
        .filter(row -> row.get("pk").s().contains(job.artistId()) && row.get("sk").s().equals(id))
        .forEach(
            row -> {
              Map<String, AttributeValue> damaged = new HashMap<>(row);
              damaged.put("localDate", AttributeValue.fromS("no day"));
              tables.client().putItem(request -> request.tableName(library).item(damaged));
            });
  }

  @Test
  void an_artist_without_news_stays_fresh_for_about_a_week() {
    assertThat(staysFreshFor()).isBetween(Duration.ofDays(6), Duration.ofDays(8));
  }

  @Test
  void an_artist_with_a_show_soon_stays_fresh_for_about_six_hours() {
    Show soon = show("soon", "v1", LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(14));
    driver.library().shows().write(job.artistId(), 1, new HashMap<>(), List.of(soon));
    assertThat(staysFreshFor()).isBetween(Duration.ofHours(5), Duration.ofHours(7));
  }

  @Test
  void shows_to_come_are_counted_and_the_artist_is_on_the_roster() {
    LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(9);
    List<Show> shows = List.of(show("soon", "v1", day), show("later", "v1", day.plusDays(1)));
    driver.library().shows().write(job.artistId(), 1, new HashMap<>(), shows);
    wrapUp(Phase::completed, Phase::completed);
    assertThat(artist()).returns(2, Artist::upcomingShowCount).returns(day, Artist::nextShowDate);
    assertThat(driver.library().artists().roster())
        .contains(new RosterEntry(job.artistId(), null, day));
  }

  @Test
  void an_artist_with_a_new_release_of_old_recordings_stays_fresh_for_about_six_hours() {
    String today = LocalDate.ofInstant(NOW, ZoneOffset.UTC).toString();
    Album again =
        new Album("a2", SPOTIFY_ID, "Best", "album", today, List.of(track("t3", "Song")), null);
    driver.library().albums().write(job.artistId(), 1, new HashMap<>(), List.of(again));
    assertThat(staysFreshFor()).isBetween(Duration.ofHours(5), Duration.ofHours(7));
  }

  @Test
  void an_artist_is_as_fresh_as_the_part_that_was_read_longest_ago() {
    Instant read = driver.clock().instant();
    change(PhaseName.SHOWS, Phase::completed);
    driver.advance(Duration.ofDays(5));
    Instant freshUntil = wrapUp(Phase::completed, Phase::completed).freshUntil();
    assertThat(Duration.between(read, freshUntil))
        .isBetween(Duration.ofDays(6), Duration.ofDays(8));
  }

  /** From when all was read. */
  private Duration staysFreshFor() {
    Instant read = driver.clock().instant();
    return Duration.between(read, wrapUp(Phase::completed, Phase::completed).freshUntil());
  }

  @Test
  void the_catalog_phase_shows_what_its_tracks_came_to_in_the_end() {
    Job ended = wrapUp(Phase::completed, phase -> phase.tracks(2, 2, 9, 9).completed());
    Phase catalog = ended.phases().catalog();
    assertThat(catalog.excludedLive()).isZero();
    assertThat(catalog.duplicates()).isZero();
  }

  @Test
  void what_could_not_be_read_does_not_count_as_synced() {
    Instant read = driver.clock().instant();
    Job ended = wrapUp(Phase::completed, phase -> phase.failed("down"));
    assertThat(ended.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(ended.synced()).isEqualTo(new SyncTimes(read, null, null, null, null, null));
  }

  @Test
  void a_paused_import_is_counted_but_not_ended_before_its_true_end() {
    Waiting waiting = new Waiting("spotify", NOW, NOW.plus(Duration.ofHours(9)));
    Instant shows = driver.clock().instant();
    Job paused = wrapUp(Phase::completed, phase -> phase.tracks(9, 2, 9, 9).waitingFor(waiting));
    assertThat(paused.isPaused()).isTrue();
    assertThat(paused.phases().catalog().excludedLive()).isZero();
    assertThat(artist())
        .returns(4, Artist::showCount)
        .returns(1, Artist::songCount)
        .returns(NOW, Artist::importedAt);
    assertThat(paused.synced()).isEqualTo(new SyncTimes(shows, null, null, null, null, null));
    Instant catalog = driver.clock().instant();
    Job ended = wrapUp(Phase::completed, Phase::completed);
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(ended.synced()).isEqualTo(new SyncTimes(shows, catalog, null, null, null, null));
  }

  private Job wrapUp(UnaryOperator<Phase> shows, UnaryOperator<Phase> catalog) {
    change(PhaseName.IDENTITY, Phase::completed);
    change(PhaseName.SHOWS, shows);
    change(PhaseName.CATALOG, catalog);
    change(PhaseName.EVIDENCE, Phase::completed);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    WrapupPhase phase = new WrapupPhase(driver.library(), clock);
    return driver.run(job, PhaseName.WRAP_UP, phase);
  }

  private void change(PhaseName name, UnaryOperator<Phase> change) {
    driver.jobs().change(job.artistId(), job.jobId(), name, change);
  }

  private Artist artist() {
    return driver.library().artists().find(job.artistId()).orElseThrow();
  }

  private static Show show(String id, String venueId) {
    return show(id, venueId, null);
  }

  private static Show show(String id, String venueId, LocalDate day) {
    return ShowBuilder.withId(id).on(day).in(venueId).build();
  }

  private static Track track(String id, String title) {
    return new Track(id, title, 200_000, null, 1, 1, null, List.of(SPOTIFY_ID), null, null);
  }
}
