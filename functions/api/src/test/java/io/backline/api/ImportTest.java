package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Artist;
import io.backline.model.CallPriority;
import io.backline.model.Ids;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.Stage;
import io.backline.runtime.Json;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class ImportTest {
  private static final Set<PhaseName> FIRST_PHASES = Set.of(PhaseName.IDENTITY, PhaseName.SHOWS);

  private final TestTables tables;
  private final TestApi api;

  ImportTest(TestTables tables) {
    this.tables = tables;
    api = TestApi.over(tables);
  }

  @Test
  void a_kick_off_claims_the_job() {
    JsonNode accepted = api.body(Call.kickOffOf("K8claims"));
    Job job = api.jobs().find(Ids.artist("K8claims")).orElseThrow();
    assertThat(accepted.get("jobId").asText()).isEqualTo(job.jobId());
    assertThat(accepted.get("started").asBoolean()).isTrue();
    assertThat(accepted.get("joined").asBoolean()).isFalse();
    assertThat(job.stage()).isEqualTo(Stage.INITIALIZING);
  }

  @Test
  void a_kick_off_stores_the_shell_under_a_slug() {
    JsonNode accepted =
        api.body(
            Call.kickOff("{\"tmAttractionId\": \"K8shell\", \"name\": \" Björn & the Fjörd \"}"));
    Artist artist = api.library().artists().find(Ids.artist("K8shell")).orElseThrow();
    assertThat(accepted.get("slug").asText()).startsWith("bjorn-the-fjord-");
    assertThat(artist.slug()).isEqualTo(accepted.get("slug").asText());
    assertThat(artist.name()).isEqualTo("Björn & the Fjörd");
    assertThat(artist.tmAttractionId()).isEqualTo("K8shell");
  }

  @Test
  void a_first_kick_off_reads_nothing() {
    TestApi blind =
        TestApi.over(
            tables, Map.of(), new WritesOnly(tables.client()), new HandClock(Instant.now()));
    assertThat(blind.send(Call.kickOffOf("K8blind")).status()).isEqualTo(202);
    assertThat(api.library().artists().find(Ids.artist("K8blind"))).isPresent();
  }

  @Test
  void namesakes_get_slugs_of_their_own() {
    String body = "{\"tmAttractionId\": \"%s\", \"name\": \"Echo Vale\"}";
    JsonNode one = api.body(Call.kickOff(body.formatted("K8one")));
    JsonNode other = api.body(Call.kickOff(body.formatted("K8other")));
    assertThat(one.get("slug").asText()).startsWith("echo-vale-");
    assertThat(other.get("slug").asText())
        .startsWith("echo-vale-")
        .isNotEqualTo(one.get("slug").asText());
  }

  @Test
  void a_kick_off_tells_where_to_look() {
    Response response = api.send(Call.kickOffOf("K8where"));
    String statusUrl = "/api/artists/" + Ids.artist("K8where") + "/status";
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.headers()).containsEntry("location", statusUrl);
    assertThat(Json.read(response.body()).get("statusUrl").asText()).isEqualTo(statusUrl);
    assertThat(Json.read(response.body()).get("progressUrl").asText())
        .isEqualTo(TestApi.PROGRESS_URL);
    assertThat(api.send(Call.get(statusUrl)).status()).isEqualTo(200);
  }

  @Test
  void identity_and_shows_are_sent_each_to_its_queue() {
    Job job = api.begin("K8sent");
    assertThat(api.queues().to(job.artistId()))
        .containsExactlyInAnyOrder(
            PhaseMessage.begin(job, PhaseName.IDENTITY), PhaseMessage.begin(job, PhaseName.SHOWS));
    assertThat(api.queues().phasesByQueue())
        .isEqualTo(
            Map.of(
                TestApi.IDENTITY_QUEUE, Set.of(PhaseName.IDENTITY),
                TestApi.SHOWS_QUEUE, Set.of(PhaseName.SHOWS)));
  }

  @Test
  void a_kick_off_calls_no_provider() {
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults())) {
      TestApi withProviders = TestApi.over(tables, providers.environment());
      String attraction = providers.artists().getFirst().tmAttractionId();
      assertThat(withProviders.send(Call.kickOffOf(attraction)).status()).isEqualTo(202);
      assertThat(providers.calls().all()).isEmpty();
    }
  }

  @Test
  void a_second_kick_off_joins_the_first() {
    Job job = api.begin("K8joins");
    JsonNode second = api.body(Call.kickOffOf("K8joins"));
    assertThat(second.get("joined").asBoolean()).isTrue();
    assertThat(second.get("started").asBoolean()).isFalse();
    assertThat(second.get("jobId").asText()).isEqualTo(job.jobId());
    assertThat(api.queues().to(job.artistId())).hasSize(2);
  }

  @Test
  void force_joins_too_while_an_import_runs() {
    Job job = api.begin("K8force");
    JsonNode second = api.body(Call.kickOff("{\"tmAttractionId\": \"K8force\", \"force\": true}"));
    assertThat(second.get("joined").asBoolean()).isTrue();
    assertThat(second.get("jobId").asText()).isEqualTo(job.jobId());
  }

  @Test
  void a_fresh_artist_is_not_imported_again() {
    Job job = api.begin("K8fresh");
    api.complete(job);
    JsonNode again = api.body(Call.kickOffOf("K8fresh"));
    assertThat(again.get("started").asBoolean()).isFalse();
    assertThat(again.get("joined").asBoolean()).isFalse();
    assertThat(again.get("jobId").asText()).isEqualTo(job.jobId());
    assertThat(api.queues().to(job.artistId())).hasSize(2);
  }

  @Test
  void a_fresh_artist_is_imported_again_when_forced() {
    Job job = api.begin("K8forced");
    api.complete(job);
    JsonNode again = api.body(Call.kickOff("{\"tmAttractionId\": \"K8forced\", \"force\": true}"));
    assertThat(again.get("started").asBoolean()).isTrue();
    assertThat(again.get("jobId").asText()).isNotEqualTo(job.jobId());
    assertThat(api.queues().to(job.artistId())).hasSize(4);
  }

  @Test
  void an_artist_is_imported_again_a_day_later() {
    Job job = api.begin("K8stale");
    api.complete(job);
    api.clock().advance(Duration.ofHours(25));
    assertThat(api.body(Call.kickOffOf("K8stale")).get("started").asBoolean()).isTrue();
  }

  @Test
  void a_job_that_nobody_works_on_is_taken_over() {
    Job job = api.begin("K8dead");
    api.clock().advance(Job.LEASE.plusSeconds(1));
    JsonNode again = api.body(Call.kickOffOf("K8dead"));
    assertThat(again.get("started").asBoolean()).isTrue();
    assertThat(again.get("jobId").asText()).isNotEqualTo(job.jobId());
  }

  @Test
  void when_sending_fails_the_next_kick_off_starts() {
    api.queues().refuse(url -> url.equals(TestApi.SHOWS_QUEUE));
    Response failed = api.send(Call.kickOffOf("K8unsent"));
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("fire");

    api.queues().refuse(_ -> false);
    assertThat(api.body(Call.kickOffOf("K8unsent")).get("started").asBoolean()).isTrue();
    assertThat(api.queues().to(Ids.artist("K8unsent")))
        .extracting(PhaseMessage::phase)
        .containsAll(FIRST_PHASES);
  }

  @Test
  void who_joins_a_job_that_was_never_sent_sends_it() {
    Job job = claimWithoutSending("K8never");
    api.clock().advance(Duration.ofSeconds(21));
    assertThat(api.body(Call.kickOffOf("K8never")).get("joined").asBoolean()).isTrue();
    assertThat(api.queues().to(job.artistId()))
        .extracting(PhaseMessage::phase)
        .containsExactlyInAnyOrderElementsOf(FIRST_PHASES);
  }

  @Test
  void who_joins_later_sends_only_what_has_not_begun() {
    Job job = claimWithoutSending("K8half");
    api.jobs().change(job.artistId(), job.jobId(), PhaseName.IDENTITY, Phase::running);
    api.clock().advance(Duration.ofSeconds(21));
    api.send(Call.kickOffOf("K8half"));
    assertThat(api.queues().to(job.artistId()))
        .extracting(PhaseMessage::phase)
        .containsExactly(PhaseName.SHOWS);
  }

  @Test
  void of_many_that_join_a_job_that_was_never_sent_one_sends_it_and_once() {
    Job job = claimWithoutSending("K8many");
    api.clock().advance(Duration.ofSeconds(21));
    Parallel.map(Collections.nCopies(8, 0), 8, _ -> api.send(Call.kickOffOf("K8many")));
    api.clock().advance(Duration.ofSeconds(21));
    api.send(Call.kickOffOf("K8many"));
    assertThat(api.queues().to(job.artistId()))
        .extracting(PhaseMessage::phase)
        .containsExactlyInAnyOrderElementsOf(FIRST_PHASES);
    assertThat(api.jobs().find(job.artistId()).orElseThrow().stalls()).isEqualTo(1);
  }

  @Test
  void what_nobody_waits_for_goes_to_queues_of_its_own() {
    Job job = begin("{\"tmAttractionId\": \"K8quiet\", \"priority\": \"background\"}");
    assertThat(job.priority()).isEqualTo(CallPriority.BACKGROUND);
    assertThat(queuesFor(job))
        .containsExactlyInAnyOrder(
            TestApi.IDENTITY_BACKGROUND_QUEUE, TestApi.SHOWS_BACKGROUND_QUEUE);
  }

  @Test
  void a_fan_who_asks_for_what_waits_in_the_background_does_not_wait_behind_it() {
    Job job = begin("{\"tmAttractionId\": \"K8wanted\", \"priority\": \"background\"}");
    JsonNode second = api.body(Call.kickOffOf("K8wanted"));
    assertThat(second.get("joined").asBoolean()).isTrue();
    assertThat(second.get("jobId").asText()).isEqualTo(job.jobId());
    assertThat(queuesFor(job)).contains(TestApi.IDENTITY_QUEUE, TestApi.SHOWS_QUEUE);
    api.send(Call.kickOffOf("K8wanted"));
    assertThat(api.queues().to(job.artistId())).hasSize(4);
  }

  @Test
  void a_part_is_imported_alone() {
    api.complete(api.begin("K8part"));
    Job job = begin("{\"tmAttractionId\": \"K8part\", \"only\": [\"shows\"], \"force\": true}");
    assertThat(job.generation()).isEqualTo(2);
    assertThat(api.queues().to(job.artistId()).getLast())
        .isEqualTo(PhaseMessage.begin(job, PhaseName.SHOWS));
    assertThat(api.queues().to(job.artistId())).hasSize(3);
  }

  @Test
  void who_asks_for_all_while_a_part_is_imported_gets_all_by_the_same_job() {
    api.complete(api.begin("K8wider"));
    Job part = begin("{\"tmAttractionId\": \"K8wider\", \"only\": [\"shows\"], \"force\": true}");
    Job whole = begin("{\"tmAttractionId\": \"K8wider\"}");
    assertThat(whole.jobId()).isEqualTo(part.jobId());
    assertThat(api.queues().to(part.artistId()))
        .extracting(PhaseMessage::phase)
        .endsWith(PhaseName.SHOWS, PhaseName.IDENTITY, PhaseName.SHOWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"only\": []",
        "\"only\": \"shows\"",
        "\"only\": [\"shows\", \"venues\"]",
        "\"only\": [1]",
        "\"only\": {}",
        "\"priority\": \"urgent\"",
        "\"priority\": 1"
      })
  void a_part_or_priority_that_does_not_exist_is_refused(String field) {
    Response refused =
        api.send(Call.kickOff("{\"tmAttractionId\": \"K8no\", %s}".formatted(field)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).containsAnyOf("shows, catalog, setlists", "interactive, background");
    assertThat(api.jobs().find(Ids.artist("K8no"))).isEmpty();
  }

  private Job begin(String body) {
    String artistId = api.body(Call.kickOff(body)).get("artistId").asText();
    return api.jobs().find(artistId).orElseThrow();
  }

  private List<String> queuesFor(Job job) {
    return api.queues().queuesTo(job.artistId());
  }

  private Job claimWithoutSending(String tmAttractionId) {
    return api.jobs()
        .claim(tmAttractionId, "0d9f2c54-7a61-4c1e-9b0e-3c7a5f2e8d10", false, ImportScope.WHOLE)
        .job();
  }
}
