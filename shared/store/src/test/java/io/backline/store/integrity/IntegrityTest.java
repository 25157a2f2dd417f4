package io.backline.store.integrity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Artist;
import io.backline.model.Ids;
import io.backline.model.ImportScope;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.Venue;
import io.backline.store.Ballot;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(DynamoDbLocal.class)
final class IntegrityTest {
  // Filled once, and put back before each test.
  private static Artist artist;
  private static Everything asFilled;

  private final FilledLibrary filled;
  private final DynamoDbClient client;

  IntegrityTest(TestTables tables) {
    client = tables.client();
    filled = new FilledLibrary(tables);
  }

  @BeforeEach
  void fill() {
    if (asFilled == null) {
      fillOnce();
    }
    filled.libraryTable.become(asFilled.library());
    filled.statusTable.become(asFilled.status());
  }

  private void fillOnce() {
    artist = filled.add("Band");
    filled.add("Namesake");
    filled.connections.open("c1");
    filled.connections.subscribe(artist.id(), "c1");
    asFilled = Everything.of(filled);
  }

  @Test
  void a_library_that_imports_and_admins_filled_has_nothing_wrong() {
    filled
        .library
        .artists()
        .putShell("KShell", Ids.artist("KShell"), "Nobody yet", FilledLibrary.NOW);
    Everything before = Everything.of(filled);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(report.damage()).isEmpty();
    assertThat(report.artists()).isEqualTo(3);
    assertThat(report.rows()).isEqualTo(before.size());
    assertThat(Everything.of(filled)).isEqualTo(before);
  }

  @Test
  void votes_are_nobodys_orphans_whatever_becomes_of_show_and_artist() {
    for (String artistId : List.of(artist.id(), "an-artist-who-is-gone")) {
      filled.library.votes().vote(new Ballot(artistId, "a-show", "a-song", "a-voter"), "A song");
    }
    Everything before = Everything.of(filled);
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
    assertThat(Everything.of(filled)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("io.backline.store.integrity.Planted#all")
  void a_dry_run_counts_it_and_leaves_every_row_as_it_was(Planted planted) {
    planted.plant(filled, artist);
    Everything before = Everything.of(filled);
    assertThat(found(check(Mode.DRY_RUN))).isEqualTo(Planted.counts(List.of(planted)));
    assertThat(Everything.of(filled)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("io.backline.store.integrity.Planted#all")
  void a_repair_counts_the_same_puts_it_right_and_a_second_look_finds_nothing(Planted planted) {
    Set<Map<String, AttributeValue>> before = Everything.content(filled);
    planted.plant(filled, artist);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(found(report)).isEqualTo(Planted.counts(List.of(planted)));
    assertThat(report.repaired()).isEqualTo(report.found());
    assertThat(report.failed()).isZero();
    assertThat(report.damage().get(planted.found()).examples()).hasSize(1);
    if (planted.comesBack()) {
      assertThat(Everything.content(filled)).isEqualTo(before);
    }
    assertThat(check(Mode.DRY_RUN).damage()).isEmpty();
  }

  @Test
  void damage_of_every_kind_at_once_is_counted_kind_by_kind_and_repaired() {
    Planted.TOGETHER.forEach(planted -> planted.plant(filled, artist));
    Map<Damage, Integer> expected = Planted.counts(Planted.TOGETHER);
    assertThat(found(check(Mode.DRY_RUN))).isEqualTo(expected);
    assertThat(found(check(Mode.REPAIR))).isEqualTo(expected);
    assertThat(check(Mode.DRY_RUN).damage()).isEmpty();
  }

  @Test
  void shows_that_have_passed_since_they_were_counted_are_no_damage() {
    filled.clock.advance(Duration.ofDays(60));
    assertThat(filled.library.artists().find(artist.id()))
        .get()
        .returns(LocalDate.parse("2027-01-10"), Artist::nextShowDate);
    assertThat(check(Mode.DRY_RUN).damage()).doesNotContainKey(Damage.WRONG_COUNT);
  }

  @Test
  void whoever_keeps_something_of_the_artist_hears_of_a_repair_and_of_nothing_else() {
    long revision = filled.job(artist).revision();
    check(Mode.REPAIR);
    assertThat(filled.job(artist).revision()).isEqualTo(revision);
    Planted.SHOW_LOST.plant(filled, artist);
    check(Mode.DRY_RUN);
    assertThat(filled.job(artist).revision()).isEqualTo(revision);
    check(Mode.REPAIR);
    assertThat(filled.job(artist).revision()).isGreaterThan(revision);
  }

  @Test
  void an_artist_under_import_is_left_alone_until_that_is_over() {
    filled.jobs.claim(artist.tmAttractionId(), "job-2", true, ImportScope.WHOLE);
    Planted.SHOW_LOST.plant(filled, artist);
    Planted.COUNT_DRIFTED.plant(filled, artist);
    Everything before = Everything.of(filled);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(report.damage()).isEmpty();
    assertThat(report.underWay()).isEqualTo(1);
    assertThat(Everything.of(filled)).isEqualTo(before);
    for (PhaseName phase : PhaseName.values()) {
      filled.jobs.change(artist.id(), "job-2", phase, Phase::completed);
    }
    assertThat(check(Mode.REPAIR).repaired()).isEqualTo(2);
  }

  @Test
  void a_failed_import_may_still_be_writing_for_as_long_as_its_lease() {
    filled.jobs.claim(artist.tmAttractionId(), "job-2", true, ImportScope.WHOLE);
    filled.jobs.abandon(filled.job(artist), "as the test wants it");
    Planted.SHOW_LOST.plant(filled, artist);
    assertThat(check(Mode.REPAIR).underWay()).isEqualTo(1);
    filled.clock.advance(Duration.ofMinutes(10));
    assertThat(check(Mode.REPAIR).repaired()).isEqualTo(1);
  }

  @Test
  void an_import_that_begins_between_the_look_and_the_repair_wins() {
    Planted.SHOW_LOST.plant(filled, artist);
    Planted.EVENT_ALTERED.plant(filled, artist);
    Set<Map<String, AttributeValue>> before = filled.libraryTable.rows();
    IntegrityReport report =
        check(
            beforeRepair(
                () -> filled.jobs.claim(artist.tmAttractionId(), "job-2", true, ImportScope.WHOLE)),
            Mode.REPAIR);
    assertThat(report.found()).isEqualTo(2);
    assertThat(report.repaired()).isZero();
    assertThat(filled.libraryTable.rows()).isEqualTo(before);
    assertThat(filled.job(artist).jobId()).isEqualTo("job-2");
  }

  @Test
  void an_artist_who_was_lost_comes_back_and_nothing_else_is_touched() {
    loseTheArtist();
    Set<Map<String, AttributeValue>> left = filled.libraryTable.rows();
    assertThat(found(check(Mode.DRY_RUN))).isEqualTo(Map.of(Damage.MISSING_ARTIST, 1));
    assertThat(filled.libraryTable.rows()).isEqualTo(left);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(found(report)).isEqualTo(Map.of(Damage.MISSING_ARTIST, 1));
    assertThat(report.repaired()).isEqualTo(1);
    assertThat(filled.libraryTable.rows()).containsAll(left);
    assertThat(filled.library.artists().find(artist.id()))
        .get()
        .returns(artist.tmAttractionId(), Artist::tmAttractionId);
    assertThat(check(Mode.DRY_RUN).damage()).doesNotContainKey(Damage.MISSING_ARTIST);
  }

  @Test
  void an_artist_who_was_lost_while_an_import_works_on_it_is_left_to_that() {
    filled.jobs.claim(artist.tmAttractionId(), "job-2", true, ImportScope.WHOLE);
    loseTheArtist();
    Everything before = Everything.of(filled);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(report.damage()).isEmpty();
    assertThat(report.underWay()).isEqualTo(1);
    assertThat(Everything.of(filled)).isEqualTo(before);
  }

  @Test
  void a_venue_that_somebody_stores_between_the_look_and_the_repair_stays_as_it_is_then() {
    Planted.VENUE_LOST.plant(filled, artist);
    Venue hall = FilledLibrary.venue("Hall");
    Venue newer =
        new Venue(
            hall.id(),
            hall.tmVenueId(),
            "Hall, renamed",
            hall.city(),
            hall.region(),
            hall.country(),
            hall.latitude(),
            hall.longitude(),
            hall.timezone());
    check(beforeRepair(() -> filled.library.venues().write(List.of(newer))), Mode.REPAIR);
    assertThat(filled.library.venues().findAll(List.of(hall.id()))).containsValue(newer);
  }

  @Test
  void what_is_left_of_an_artist_without_a_job_is_deleted_but_for_what_admins_decided() {
    loseArtistAndJob();
    Map<Damage, Integer> expected =
        Map.of(
            Damage.ROW_WITHOUT_ARTIST,
            filled.libraryTable.rows(artist.id()).size(),
            Damage.SLUG_WITHOUT_ARTIST,
            2);
    Set<Map<String, AttributeValue>> kept = new HashSet<>(othersRows());
    List<Map<String, AttributeValue>> overrides =
        filled.libraryTable.rows(artist.id() + "#OVERRIDES#");
    assertThat(overrides).hasSize(1);
    kept.addAll(overrides);
    assertThat(found(check(Mode.DRY_RUN))).isEqualTo(expected);
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(found(report)).isEqualTo(expected);
    assertThat(report.repaired()).isEqualTo(report.found() - 1);
    assertThat(filled.libraryTable.rows()).isEqualTo(kept);
    assertThat(found(check(Mode.DRY_RUN))).isEqualTo(Map.of(Damage.ROW_WITHOUT_ARTIST, 1));
  }

  @Test
  void of_many_artists_who_are_gone_a_check_deletes_the_rows_of_ten_in_one_slice_or_in_many() {
    for (int i = 0; i < 12; i++) {
      filled.libraryTable.put(RawTable.key("ARTIST#gone-" + i, "FACTS"));
      filled.libraryTable.put(RawTable.key("ARTIST#gone-" + i, "READING#isrcs"));
    }
    Integrity integrity = integrity(client);
    IntegritySlice slice = integrity.check(Mode.REPAIR, Optional.empty(), () -> true);
    IntegrityReport report = slice.report();
    while (slice.next().isPresent()) {
      slice = integrity.check(Mode.REPAIR, slice.next(), () -> true);
      report = report.plus(slice.report());
    }
    assertThat(report.damage().get(Damage.ROW_WITHOUT_ARTIST))
        .returns(24, Tally::found)
        .returns(20, Tally::repaired);
    assertThat(filled.libraryTable.rows("ARTIST#gone-")).hasSize(4);
  }

  private Set<Map<String, AttributeValue>> othersRows() {
    return filled.libraryTable.rows().stream()
        .filter(row -> !row.get("pk").s().contains(artist.id()))
        .filter(row -> !leadsTo(row, artist.id()))
        .collect(toSet());
  }

  private static boolean leadsTo(Map<String, AttributeValue> row, String artistId) {
    return row.containsKey("artistId") && row.get("artistId").s().equals(artistId);
  }

  private void loseTheArtist() {
    filled.libraryTable.delete(filled.libraryTable.row("ARTIST#" + artist.id(), "ARTIST"));
  }

  private void loseArtistAndJob() {
    loseTheArtist();
    filled.statusTable.delete(filled.statusTable.row("ARTIST#" + artist.id(), "JOB"));
  }

  @Test
  void an_artist_who_is_asked_for_again_keeps_what_was_to_be_deleted() {
    loseArtistAndJob();
    int rows = filled.libraryTable.rows().size();
    IntegrityReport report =
        check(
            beforeRepair(
                () ->
                    filled
                        .library
                        .artists()
                        .putShell(artist.tmAttractionId(), artist.id(), "Band", FilledLibrary.NOW)),
            Mode.REPAIR);
    assertThat(report.repaired()).isZero();
    assertThat(filled.libraryTable.rows().size()).isGreaterThanOrEqualTo(rows);
  }

  @Test
  void slices_add_up_to_what_one_run_finds() {
    for (int i = 0; i < 12; i++) {
      Planted.SHOW_LOST.plant(filled, filled.add("Artist " + i));
    }
    IntegrityReport inOne = check(Mode.DRY_RUN);
    IntegrityReport sum = IntegrityReport.NONE;
    Optional<String> cursor = Optional.empty();
    int slices = 0;
    do {
      IntegritySlice slice = integrity(client).check(Mode.DRY_RUN, cursor, () -> true);
      sum = sum.plus(slice.report());
      cursor = slice.next();
      slices++;
    } while (cursor.isPresent());
    assertThat(slices).isGreaterThan(2);
    assertThat(found(sum)).isEqualTo(found(inOne)).containsEntry(Damage.MISSING, 12);
    assertThat(sum.rows()).isEqualTo(inOne.rows());
    assertThat(sum.artists()).isEqualTo(14);
  }

  @Test
  void a_slice_that_dies_in_the_middle_is_begun_again_where_it_began() {
    for (int i = 0; i < 12; i++) {
      Planted.SHOW_LOST.plant(filled, filled.add("Artist " + i));
    }
    Integrity integrity = integrity(client);
    IntegritySlice first = integrity.check(Mode.REPAIR, Optional.empty(), () -> true);
    IntegritySlice lost = integrity.check(Mode.REPAIR, first.next(), () -> true);
    IntegritySlice rest = integrity.check(Mode.REPAIR, first.next(), () -> false);
    assertThat(rest.next()).isEmpty();
    int repaired = first.report().repaired() + lost.report().repaired() + rest.report().repaired();
    assertThat(repaired).isEqualTo(12);
    assertThat(check(Mode.DRY_RUN).damage()).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_fails_its_artist_and_no_other() {
    Map<String, AttributeValue> show = filled.libraryTable.rows(artist.id() + "#SHOWS#").getFirst();
    filled.libraryTable.put(RawTable.with(show, "date", "the day after"));
    IntegrityReport report = check(Mode.REPAIR);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.artists()).isEqualTo(1);
  }

  @Test
  void a_cursor_that_no_slice_ended_with_is_refused() {
    assertThatThrownBy(() -> integrity(client).check(Mode.DRY_RUN, Optional.of("next"), () -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("next");
  }

  private static Map<Damage, Integer> found(IntegrityReport report) {
    return report.damage().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> one.getValue().found()));
  }

  private IntegrityReport check(Mode mode) {
    return check(client, mode);
  }

  private IntegrityReport check(DynamoDbClient dynamoDb, Mode mode) {
    return integrity(dynamoDb).check(mode, Optional.empty(), () -> false).report();
  }

  private Integrity integrity(DynamoDbClient dynamoDb) {
    return new Integrity(
        dynamoDb,
        filled.libraryTable.name(),
        filled.statusTable.name(),
        Set.of(),
        Integrity.KEEP_WITHDRAWN,
        filled.clock);
  }

  /** The client, to which something happens before the first repair. */
  private DynamoDbClient beforeRepair(Runnable event) {
    AtomicBoolean happened = new AtomicBoolean();
    return WatchedDynamoDb.of(
        client,
        request -> {
          if (request instanceof TransactWriteItemsRequest && !happened.getAndSet(true)) {
            event.run();
          }
        });
  }
}
