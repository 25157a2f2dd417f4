package io.backline.store.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Exclusion;
import io.backline.model.ListedEvent;
import io.backline.model.Recording;
import io.backline.model.Track;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For how long what was withdrawn is kept. */
@ExtendWith(DynamoDbLocal.class)
final class TombstonesTest {
  private static final Instant LONG_AGO = FilledLibrary.NOW.minus(Duration.ofDays(91));
  private static final Instant LATELY = FilledLibrary.NOW.minus(Duration.ofDays(89));

  private final FilledLibrary filled;
  private final TestTables tables;

  TombstonesTest(TestTables tables) {
    this.tables = tables;
    filled = new FilledLibrary(tables);
  }

  @BeforeEach
  void clear() {
    filled.clear();
  }

  @Test
  void an_event_goes_with_its_show_after_90_days() {
    Artist artist =
        add(
            List.of(
                FilledLibrary.event("old", "2026-12-01", FilledLibrary.venue("A"), LONG_AGO),
                FilledLibrary.event("new", "2026-12-02", FilledLibrary.venue("A"), LATELY),
                FilledLibrary.event("on", "2026-12-03", FilledLibrary.venue("A"), null)));
    assertThat(tombstones(check(Mode.DRY_RUN))).isEqualTo(new Tally(1, 0, List.of("old")));
    assertThat(tombstones(check(Mode.REPAIR))).isEqualTo(new Tally(1, 1, List.of("old")));
    assertThat(filled.library.events().all(artist.id()))
        .extracting(ListedEvent::tmEventId)
        .containsExactlyInAnyOrder("new", "on");
    assertThat(filled.library.shows().count(artist.id())).isEqualTo(2);
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
  }

  @Test
  void a_release_whose_recordings_nobody_can_play_any_more_goes() {
    Artist artist =
        add(
            List.of(),
            FilledLibrary.album("Band", "on", null, track("t1", "One", "USABC2300001")),
            FilledLibrary.album("Band", "old", LONG_AGO, track("t2", "Two", "USABC2300002")));
    assertThat(tombstones(check(Mode.REPAIR))).isEqualTo(new Tally(1, 1, List.of("old")));
    assertThat(albums(artist)).containsExactly("on");
    assertThat(filled.library.exclusions().all(artist.id())).isEmpty();
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
  }

  @Test
  void a_release_that_a_listed_one_has_replaced_stays_as_a_witness() {
    Artist artist =
        add(
            List.of(),
            FilledLibrary.album("Band", "reissue", null, track("t1", "One", "USABC2300001")),
            FilledLibrary.album("Band", "old", LONG_AGO, track("t0", "One", "USABC2300001")));
    List<Recording> before = filled.library.recordings().all(artist.id());
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
    assertThat(albums(artist)).containsExactlyInAnyOrder("old", "reissue");
    assertThat(filled.library.recordings().all(artist.id())).isEqualTo(before).hasSize(1);
  }

  @Test
  void a_track_that_its_album_lost_goes_and_the_album_stays() {
    Artist artist =
        add(
            List.of(),
            FilledLibrary.album(
                "Band",
                "on",
                null,
                track("t1", "One", "USABC2300001"),
                FilledLibrary.track("t2", "Two", "USABC2300002", LONG_AGO),
                FilledLibrary.track("t3", "Three", "USABC2300003", LATELY)));
    assertThat(tombstones(check(Mode.REPAIR))).isEqualTo(new Tally(1, 1, List.of("on/t2")));
    assertThat(filled.library.albums().all(artist.id()).getFirst().tracks())
        .extracting(one -> one.spotifyId())
        .containsExactly("t1", "t3");
    assertThat(filled.library.exclusions().all(artist.id()))
        .extracting(Exclusion::spotifyId)
        .containsExactly("t3");
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
  }

  @Test
  void the_time_can_be_set() {
    add(
        List.of(
            FilledLibrary.event("new", "2026-12-02", FilledLibrary.venue("A"), LATELY),
            FilledLibrary.event("on", "2026-12-03", FilledLibrary.venue("A"), null)));
    assertThat(check(Mode.DRY_RUN).damage()).isEmpty();
    IntegrityReport sooner =
        integrity(Duration.ofDays(30)).check(Mode.DRY_RUN, Optional.empty(), () -> false).report();
    assertThat(tombstones(sooner).found()).isEqualTo(1);
  }

  private Artist add(List<ListedEvent> events, Album... albums) {
    return filled.add("Band", events, List.of(albums));
  }

  private static Track track(String id, String title, String isrc) {
    return FilledLibrary.track(id, title, isrc, null);
  }

  private List<String> albums(Artist artist) {
    return filled.library.albums().all(artist.id()).stream().map(Album::spotifyId).toList();
  }

  private static Tally tombstones(IntegrityReport report) {
    assertThat(report.damage()).containsOnlyKeys(Damage.TOMBSTONE);
    return report.damage().get(Damage.TOMBSTONE);
  }

  private IntegrityReport check(Mode mode) {
    return integrity(Integrity.KEEP_WITHDRAWN).check(mode, Optional.empty(), () -> false).report();
  }

  private Integrity integrity(Duration keepWithdrawn) {
    return new Integrity(
        tables.client(),
        filled.libraryTable.name(),
        filled.statusTable.name(),
        Set.of(),
        keepWithdrawn,
        filled.clock);
  }
}
