package io.backline.announcer;

import static io.backline.announcer.TestMusic.album;
import static io.backline.announcer.TestShow.SOON;
import static io.backline.announcer.TestShow.TODAY;
import static io.backline.announcer.TestShow.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Album;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.ShowStatus;
import io.backline.model.Waiting;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class AnnouncerTest {
  private static final Album OLD = album("old", TODAY.minusYears(5), "Harbour");
  private static final Album SINGLE = album("single", TODAY.minusDays(1), "Paper Lighthouse");

  private final Imports imports;
  private final FakeBus bus;

  AnnouncerTest(TestTables tables) {
    imports = new Imports(tables);
    bus = imports.bus;
  }

  @Test
  void a_first_import_announces_nothing_and_neither_does_one_that_finds_the_same() {
    imports.brings(List.of(show("e1"), show("e2")), List.of(OLD, SINGLE));
    imports.brings(List.of(show("e1"), show("e2")), List.of(OLD, SINGLE));
    assertThat(bus.types()).isEmpty();
  }

  @Test
  void an_import_that_ends_is_announced_once_with_its_totals() {
    Job job = imports.brings(List.of(show("e1"), show("e2")), List.of(OLD));
    imports.hear();
    imports.hear(job);
    assertThat(bus.imported())
        .containsExactly(
            Json.read(
                """
                {"version": 1, "eventId": "%s", "artistId": "%s", "jobId": "%s",
                 "outcome": "completed", "tmAttractionId": "%s", "name": "Band", "slug": "%s",
                 "showCount": 0, "venueCount": 0, "songCount": 0, "recordingCount": 0}\
                """
                    .formatted(
                        Ids.event("ArtistImported", job.jobId()),
                        job.artistId(),
                        job.jobId(),
                        imports.attraction,
                        imports.artist().slug())));
    imports.brings(List.of(show("e1"), show("e2")), List.of(OLD));
    assertThat(bus.imported()).hasSize(2);
  }

  @Test
  void an_import_that_pauses_or_fails_has_not_come_to_a_good_end() {
    imports.begin();
    imports.end(Phase::completed, phase -> phase.failed("down"));
    imports.hear();
    assertThat(bus.imported()).hasSize(1);
    assertThat(bus.imported().getFirst().path("outcome").asText()).isEqualTo("partial");
    imports.begin();
    imports.change(PhaseName.IDENTITY, phase -> phase.failed("unknown"));
    imports.hear();
    assertThat(bus.types()).containsExactly("ImportFailed");
    assertThat(bus.imported()).hasSize(1);
  }

  @Test
  void an_end_that_the_bus_did_not_take_is_told_when_the_stream_brings_it_again() {
    imports.begin();
    imports.stores(List.of(show("e1")), List.of(OLD));
    imports.end(Phase::completed, Phase::completed);
    bus.away(true);
    assertThatThrownBy(imports::hear).isInstanceOf(RuntimeException.class);
    bus.away(false);
    imports.hear();
    assertThat(bus.imported()).hasSize(1);
  }

  @Test
  void a_show_more_one_that_moves_one_that_is_cancelled_and_a_new_single_are_each_announced_once() {
    imports.brings(List.of(show("e1"), show("e2"), show("e3")), List.of(OLD));
    List<TestShow> after =
        List.of(
            show("e1").on(SOON.plusDays(21)).in("v2").as(ShowStatus.RESCHEDULED),
            show("e2").as(ShowStatus.CANCELLED),
            show("e3"),
            show("e4"));
    imports.brings(after, List.of(OLD, SINGLE));
    assertThat(bus.types())
        .containsExactlyInAnyOrder("ShowChanged", "ShowChanged", "ShowAnnounced", "SongReleased");
    imports.brings(after, List.of(OLD, SINGLE));
    assertThat(bus.types()).isEmpty();
  }

  @Test
  void a_change_says_what_it_was_before_with_the_places_by_name() {
    imports.brings(List.of(show("e1")), List.of());
    imports.brings(List.of(show("e1").on(SOON.plusDays(21)).in("v2")), List.of());
    JsonNode detail = bus.details().getFirst();
    assertThat(detail.path("changed").toString()).isEqualTo("[\"date\",\"venue\"]");
    assertThat(detail.at("/before/localDate").asText()).isEqualTo(SOON.toString());
    assertThat(detail.at("/before/venue/name").asText()).isEqualTo("Lantern Hall");
    assertThat(detail.at("/show/localDate").asText()).isEqualTo(SOON.plusDays(21).toString());
    assertThat(detail.at("/show/venue/name").asText()).isEqualTo("The Cellar");
    assertThat(detail.path("artistName").asText()).isEqualTo("Band");
  }

  @Test
  void what_the_stream_brings_again_is_announced_no_second_time() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    Job second = imports.brings(List.of(show("e2").on(SOON.plusDays(1))), List.of(OLD, SINGLE));
    assertThat(bus.types()).hasSize(2);
    imports.hear();
    imports.hear(second);
    assertThat(bus.types()).isEmpty();
  }

  @Test
  void what_is_sent_again_after_a_crash_has_the_same_ids() {
    imports.brings(List.of(show("e1"), show("e2")), List.of(OLD));
    imports.begin();
    TestShow added = show("e3").on(SOON.plusDays(1));
    imports.stores(List.of(show("e1").as(ShowStatus.CANCELLED), added), List.of(OLD, SINGLE));
    imports.end(Phase::completed, Phase::completed);
    // The bus takes it, and the note of that is lost.
    imports.hearAndForget();
    List<String> first = ids();
    assertThat(first).hasSize(3).doesNotHaveDuplicates();
    bus.types();
    imports.hear();
    assertThat(ids()).isEqualTo(first);
  }

  private List<String> ids() {
    return bus.details().stream().map(detail -> detail.path("eventId").asText()).toList();
  }

  @Test
  void a_bus_that_is_away_fails_the_record_and_hears_all_when_it_is_back() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    bus.away(true);
    assertThatThrownBy(
            () -> imports.brings(List.of(show("e1"), show("e4").on(SOON)), List.of(OLD, SINGLE)))
        .hasMessageContaining("away");
    bus.away(false);
    imports.hear();
    assertThat(bus.types()).containsExactlyInAnyOrder("ShowAnnounced", "SongReleased");
  }

  @Test
  void a_first_import_that_took_several_jobs_announces_nothing() {
    imports.begin();
    imports.stores(List.of(show("e1")), List.of(OLD));
    imports.end(Phase::completed, phase -> phase.failed("down"));
    imports.hear();
    imports.begin();
    imports.stores(List.of(show("e1")), List.of(OLD, SINGLE));
    imports.end(phase -> phase.failed("down"), Phase::completed);
    imports.hear();
    imports.brings(List.of(show("e1")), List.of(OLD, SINGLE));
    assertThat(bus.types()).isEmpty();
  }

  @Test
  void shows_that_were_not_read_to_the_end_wait_for_an_import_that_does() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    imports.begin();
    imports.stores(List.of(show("e1"), show("e2")), List.of(OLD));
    imports.end(phase -> phase.failed("down"), Phase::completed);
    imports.hear();
    assertThat(bus.types()).isEmpty();
    imports.brings(List.of(show("e1"), show("e2").on(SOON)), List.of(OLD));
    assertThat(bus.types()).containsExactly("ShowAnnounced");
  }

  @Test
  void what_a_list_lacked_at_the_first_import_is_not_announced_by_the_second() {
    imports.begin();
    imports.stores(shows(1), List.of());
    imports.end(phase -> phase.shows(3, 1, 2).completed(), Phase::completed);
    imports.hear();
    imports.brings(shows(3), List.of());
    assertThat(bus.types()).isEmpty();
    imports.brings(shows(4), List.of());
    assertThat(bus.types()).containsExactly("ShowAnnounced");
  }

  private static List<TestShow> shows(int count) {
    return Stream.iterate(1, number -> number + 1)
        .limit(count)
        .map(number -> show("e" + number).on(SOON.plusDays(number)))
        .toList();
  }

  @Test
  void shows_are_announced_at_a_pause_already_and_not_again_at_the_end() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    imports.begin();
    imports.stores(shows(2), List.of(OLD));
    Waiting waiting =
        new Waiting(
            "spotify", imports.clock.instant(), imports.clock.instant().plus(Duration.ofHours(9)));
    imports.change(PhaseName.IDENTITY, Phase::completed);
    imports.change(PhaseName.SHOWS, Phase::completed);
    imports.change(PhaseName.CATALOG, phase -> phase.running().waitingFor(waiting));
    imports.change(PhaseName.EVIDENCE, Phase::completed);
    imports.change(PhaseName.WRAP_UP, phase -> phase.running().waitingFor(waiting));
    assertThat(imports.job().isPaused()).isTrue();
    imports.hear();
    assertThat(bus.types()).containsExactlyInAnyOrder("ShowChanged", "ShowAnnounced");
    imports.stores(shows(2), List.of(OLD, SINGLE));
    imports.change(PhaseName.CATALOG, Phase::completed);
    imports.change(PhaseName.WRAP_UP, Phase::completed);
    imports.hear();
    assertThat(bus.types()).containsExactly("SongReleased");
  }

  @Test
  void an_end_that_a_newer_job_has_followed_is_left_to_that_one() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    Job first = imports.begin();
    imports.stores(shows(2), List.of(OLD));
    imports.end(Phase::completed, Phase::completed);
    Job ended = imports.job();
    imports.begin();
    imports.hear(ended);
    assertThat(ended.jobId()).isEqualTo(first.jobId());
    assertThat(bus.types()).isEmpty();
    imports.end(Phase::completed, Phase::completed);
    imports.hear();
    assertThat(bus.types()).containsExactlyInAnyOrder("ShowChanged", "ShowAnnounced");
  }

  @Test
  void an_artist_who_turns_out_to_be_another_on_spotify_has_a_catalogue_and_no_news() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    imports.begin();
    imports.isOnSpotify("somebody-else");
    imports.stores(List.of(show("e1")), List.of(SINGLE));
    imports.end(Phase::completed, Phase::completed);
    imports.hear();
    assertThat(bus.types()).isEmpty();
  }

  @Test
  void an_import_that_fails_is_announced_once_and_so_is_the_next() {
    imports.begin();
    imports.change(PhaseName.IDENTITY, phase -> phase.failed("nobody knows them"));
    Job first = imports.job();
    imports.hear();
    imports.hear();
    assertThat(bus.details())
        .singleElement()
        .satisfies(
            detail -> {
              assertThat(detail.path("message").asText()).contains("nobody knows them");
              assertThat(detail.path("jobId").asText()).isEqualTo(first.jobId());
              assertThat(detail.path("name").asText()).isEqualTo("Band");
            });
    imports.begin();
    imports.change(PhaseName.IDENTITY, phase -> phase.failed("nobody knows them"));
    imports.hear();
    imports.hear(first);
    assertThat(bus.types()).containsExactly("ImportFailed", "ImportFailed");
  }

  @Test
  void while_an_import_goes_on_nothing_is_announced() {
    imports.brings(List.of(show("e1")), List.of(OLD));
    imports.begin();
    imports.stores(shows(2), List.of(OLD, SINGLE));
    imports.change(PhaseName.SHOWS, Phase::completed);
    imports.hear();
    assertThat(bus.types()).isEmpty();
  }
}
