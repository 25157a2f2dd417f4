package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import io.backline.model.CronJob;
import io.backline.model.Identity;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.model.ImportUse;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.RunSlice;
import io.backline.model.RunState;
import io.backline.model.RunTally;
import io.backline.model.RunUse;
import io.backline.model.ScheduledRun;
import io.backline.model.SettledBy;
import io.backline.model.Settlement;
import io.backline.runtime.Json;
import io.backline.runtime.RunQueue;
import io.backline.store.ArtistStore;
import io.backline.store.BudgetStore;
import io.backline.store.JobStore;
import io.backline.store.RunStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running jobs by hand, their records and their health. */
@ExtendWith(DynamoDbLocal.class)
final class CronTest {
  private static final String HEALTH = "/api/monitoring/cron-health";
  private static final RunUse USE = new RunUse(Duration.ofSeconds(1), 100, 1_024, 0);

  // One for all tests, which share the tables. By the real clock nothing has expired then.
  private static final HandClock CLOCK = new HandClock(Instant.parse("2100-01-01T15:00:00Z"));

  private final TestApi api;
  private final RunStore runs;
  private final JobStore jobs;
  private final BudgetStore budgets;

  CronTest(TestTables tables) {
    api =
        TestApi.over(
            tables, Map.of("CRON_LONGEST_RUNS", "trending-artist-sync=60"), tables.client(), CLOCK);
    runs = new RunStore(tables.client(), tables.name("StatusTable"), CLOCK);
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), CLOCK);
    budgets = new BudgetStore(tables.client(), tables.name("StatusTable"), CLOCK);
  }

  /** Nothing of the tests before is on record any more. */
  @AfterEach
  void forget() {
    for (CronJob job : CronJob.values()) {
      runs.page(List.of(job), RunState.RUNNING, null, 200)
          .rows()
          .forEach(run -> runs.change(job, run.id(), now -> now.failed("over", CLOCK.instant())));
    }
    CLOCK.advance(Duration.ofDays(31));
  }

  @ParameterizedTest
  @EnumSource(CronJob.class)
  void every_job_runs_now_without_a_body_and_is_joined_while_it_runs(CronJob job) {
    Response response = api.send(Call.cron(job.toString(), ""));
    assertThat(response.status()).isEqualTo(202);
    JsonNode accepted = Json.read(response.body());
    assertThat(accepted.get("job").asText()).isEqualTo(job.toString());
    assertThat(accepted.get("joined").asBoolean()).isFalse();
    assertThat(response.headers()).containsEntry("location", accepted.get("statusUrl").asText());
    String id = accepted.get("runId").asText();
    ScheduledRun run = runs.find(job, id).orElseThrow();
    assertThat(api.queues().all())
        .filteredOn(sent -> sent.queueUrl().equals(TestApi.RUNS_QUEUE))
        .extracting(sent -> RunQueue.read(sent.messageBody()))
        .containsExactly(run.message());

    JsonNode joined = api.body(Call.cron(job.toString(), "{}"));
    assertThat(joined.get("joined").asBoolean()).isTrue();
    assertThat(joined.get("runId").asText()).isEqualTo(id);
  }

  @Test
  void settings_are_taken_and_shown_where_the_run_is_followed() {
    JsonNode accepted = api.body(Call.cron("update-active-artists", "{\"limit\": 3}"));
    JsonNode run = api.body(cronGet(accepted.get("statusUrl").asText()));
    assertThat(run.get("status").asText()).isEqualTo("running");
    assertThat(run.get("settings").toString()).isEqualTo("{\"limit\":3,\"forceSync\":false}");
    assertThat(run.get("priority").asText()).isEqualTo("background");
  }

  @ParameterizedTest
  @EnumSource(CronJob.class)
  void nobody_runs_a_job_without_its_secret(CronJob job) {
    Call call = Call.cron(job.toString(), "{}");
    for (String authorization : List.of("", "Bearer wrong", "Bearer " + TestApi.ADMIN_KEY)) {
      Response response = api.send(call.with("authorization", authorization));
      assertThat(response.status()).isEqualTo(401);
      assertThat(code(response)).isEqualTo("unauthorized");
    }
    assertThat(api.queues().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update-active-artists | {\"limit\": 0}        | invalid-body",
        "update-active-artists | {\"limt\": 5}         | invalid-body",
        "update-active-artists | []                    | invalid-body",
        "update-active-artists | \"limit\"             | invalid-body",
        "update-active-artists | {                     | invalid-json",
        "update-active-artists | {} {}                 | invalid-json",
        "calculate-trending    | {\"limit\": 5}        | invalid-body",
        "sync-upcoming-shows   | {\"stateCode\": \"Texas\"} | invalid-body",
        "import-popular-artists | {\"genres\": \"Rock\"} | invalid-body"
      })
  void a_bad_body_is_refused_and_runs_nothing(String job, String body, String code) {
    Response response = api.send(Call.cron(job, body));
    assertThat(response.status()).isEqualTo(400);
    assertThat(code(response)).isEqualTo(code);
    assertThat(api.queues().all()).isEmpty();
  }

  @Test
  void a_body_that_is_no_json_by_its_type_is_refused() {
    Response response =
        api.send(Call.cron("update-active-artists", "{}").with("content-type", "text/plain"));
    assertThat(response.status()).isEqualTo(415);
  }

  @Test
  void shows_that_are_over_are_not_looked_for() {
    String body = "{\"endDateTime\": \"2020-01-01T00:00:00Z\"}";
    Response response = api.send(Call.cron("sync-upcoming-shows", body));
    assertThat(response.status()).isEqualTo(400);
    assertThat(code(response)).isEqualTo("invalid-body");
  }

  @Test
  void there_are_no_other_jobs_and_no_other_runs() {
    assertThat(code(api.send(Call.cron("make-coffee", "")))).isEqualTo("cron-job-not-found");
    for (String id : List.of("1795269600000-nobody", "RUN", "..")) {
      Response response = api.send(cronGet("/api/cron/update-active-artists/runs/" + id));
      assertThat(response.status()).isEqualTo(404);
      assertThat(code(response)).isEqualTo("run-not-found");
    }
  }

  @Test
  void runs_are_listed_the_newest_first_page_by_page() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      CLOCK.advance(Duration.ofSeconds(1));
      ids.addFirst(
          ended(i % 2 == 0 ? CronJob.CALCULATE_TRENDING : CronJob.SYNC_UPCOMING_SHOWS, i != 3));
    }
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.body(Call.adminGet("/api/admin/jobs?limit=2" + cursor));
      page.get("items").forEach(item -> listed.add(item.get("id").asText()));
      JsonNode next = page.get("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    } while (cursor != null);
    assertThat(listed).isEqualTo(ids);
    assertThat(list("type=sync-upcoming-shows")).containsExactly(ids.get(1), ids.get(3));
    assertThat(list("status=failed")).containsExactly(ids.get(1));
    assertThat(list("status=running")).isEmpty();
  }

  @Test
  void imports_are_listed_beside_runs_and_by_their_artist() {
    Job job = api.begin("K-cron-records");
    String run = ended(CronJob.CALCULATE_TRENDING, true);
    assertThat(list("limit=2")).containsExactly(run, job.jobId());
    assertThat(list("type=import&limit=1")).containsExactly(job.jobId());
    assertThat(list("artistId=" + job.artistId())).containsExactly(job.jobId());
    assertThat(list("status=running&artistId=" + job.artistId())).containsExactly(job.jobId());
    assertThat(list("status=completed&artistId=" + job.artistId())).isEmpty();
    JsonNode listed = api.body(Call.adminGet("/api/admin/jobs?type=import&limit=1")).at("/items/0");
    assertThat(listed.get("artistName").isNull()).isTrue();
    ArtistStore artists = api.library().artists();
    Settlement settled = new Settlement(SettledBy.LINKS, "Ticketmaster links to it", "basis");
    Identity named = new Identity("Records", null, null, null, List.of(), settled, List.of());
    artists.settle(artists.find(job.artistId()).orElseThrow(), named, Instant.now());
    assertThat(
            api.body(Call.adminGet("/api/admin/jobs?artistId=" + job.artistId()))
                .at("/items/0/artistName")
                .asText())
        .isEqualTo("Records");
    assertThat(listed.get("priority").asText()).isEqualTo("interactive");
    assertThat(listed.get("stepsTotal").asInt()).isPositive();
    api.complete(job);
    assertThat(list("status=completed&artistId=" + job.artistId())).containsExactly(job.jobId());
  }

  @Test
  void the_record_of_an_import_tells_what_it_was_confined_to_and_what_it_took() {
    ImportScope shows = new ImportScope(Set.of(ImportPart.SHOWS), CallPriority.BACKGROUND);
    Job job = jobs.claim("K-cron-use", UUID.randomUUID().toString(), true, shows).job();
    ImportUse use = new ImportUse(Map.of("ticketmaster", 3), 1_500, 120, 0.00002, 1);
    jobs.change(job.artistId(), job.jobId(), PhaseName.SHOWS, Phase::running, () -> use);
    JsonNode record =
        api.body(Call.adminGet("/api/admin/jobs?artistId=" + job.artistId())).at("/items/0");
    assertThat(record.get("settings").toString())
        .isEqualTo("{\"tmAttractionId\":\"K-cron-use\",\"only\":[\"shows\"]}");
    assertThat(record.get("calls").toString()).isEqualTo("{\"ticketmaster\":3}");
    assertThat(record.get("workedMillis").asInt()).isEqualTo(1_500);
    assertThat(record.get("memoryMb").asInt()).isEqualTo(120);
    assertThat(record.get("costDollars").asDouble()).isEqualTo(0.00002);
    assertThat(record.get("retries").asInt()).isEqualTo(1);
    Job whole = api.begin("K-cron-whole");
    assertThat(
            api.body(Call.adminGet("/api/admin/jobs?artistId=" + whole.artistId()))
                .at("/items/0/settings")
                .has("only"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "status=done, invalid-filter",
    "type=coffee, invalid-filter",
    "artistId=7, invalid-filter",
    "limit=0, invalid-limit",
    "cursor=x, invalid-cursor"
  })
  void a_filter_that_does_not_exist_is_refused(String query, String code) {
    Response response = api.send(Call.adminGet("/api/admin/jobs?" + query));
    assertThat(response.status()).isEqualTo(400);
    assertThat(code(response)).isEqualTo(code);
  }

  @Test
  void before_any_run_all_jobs_are_healthy_and_say_when_they_are_due() {
    JsonNode health = api.body(Call.adminGet(HEALTH));
    assertThat(health.get("verdict").asText()).isEqualTo("healthy");
    assertThat(health.get("jobs")).hasSize(CronJob.values().length);
    for (JsonNode job : health.get("jobs")) {
      assertThat(job.get("lastRun").isNull()).isTrue();
      assertThat(Instant.parse(job.get("nextDue").asText())).isAfter(CLOCK.instant());
      assertThat(job.get("metrics").isNull()).isTrue();
    }
    assertThat(health.get("metrics").isNull()).isTrue();
    assertThat(health.get("report").isNull()).isTrue();
  }

  @Test
  void a_job_with_failures_is_degraded_and_names_the_rule() {
    CronJob job = CronJob.CALCULATE_TRENDING;
    for (int i = 0; i < 8; i++) {
      ended(job, i != 4);
    }
    assertThat(health(job)).isEqualTo("degraded [error-rate]");
  }

  @Test
  void a_job_that_fails_three_times_in_a_row_is_failing_and_names_the_rule() {
    CronJob job = CronJob.CALCULATE_TRENDING;
    ended(job, true);
    for (int i = 0; i < 3; i++) {
      ended(job, false);
    }
    assertThat(health(job)).isEqualTo("failing [error-rate, failures-in-a-row]");
    assertThat(api.body(Call.adminGet(HEALTH)).get("verdict").asText()).isEqualTo("failing");
  }

  @Test
  void a_job_whose_run_takes_too_long_is_degraded_and_names_the_rule() {
    api.body(Call.cron("trending-artist-sync", ""));
    api.body(Call.cron("update-active-artists", ""));
    CLOCK.advance(Duration.ofSeconds(61));
    assertThat(health(CronJob.TRENDING_ARTIST_SYNC)).isEqualTo("degraded [slow-run]");
    assertThat(health(CronJob.UPDATE_ACTIVE_ARTISTS)).isEqualTo("healthy []");
  }

  @Test
  void a_job_that_no_longer_runs_is_failing_and_names_the_rule() {
    ended(CronJob.CALCULATE_TRENDING, true);
    CLOCK.advance(Duration.ofMinutes(90));
    assertThat(health(CronJob.CALCULATE_TRENDING)).isEqualTo("failing [missed-run]");
    assertThat(health(CronJob.UPDATE_ACTIVE_ARTISTS)).isEqualTo("healthy []");
    CLOCK.advance(Duration.ofHours(7));
    assertThat(health(CronJob.UPDATE_ACTIVE_ARTISTS)).isEqualTo("failing [missed-run]");
  }

  @Test
  void metrics_and_report_come_where_they_are_asked_for() {
    ended(CronJob.CALCULATE_TRENDING, true);
    JsonNode health =
        api.body(
            Call.adminGet(
                HEALTH + "?jobName=calculate-trending&includeMetrics=true&includeReport=true"));
    assertThat(health.get("jobs")).hasSize(1);
    assertThat(health.at("/jobs/0/metrics/runs").asInt()).isEqualTo(1);
    assertThat(health.at("/jobs/0/metrics/counts/scored").asInt()).isEqualTo(4);
    assertThat(health.at("/jobs/0/lastRun/memoryMb").asInt()).isEqualTo(100);
    assertThat(health.at("/metrics/budgets")).hasSize(4);
    assertThat(health.at("/metrics/caches/search").has("hitRate")).isTrue();
    assertThat(health.get("report").asText()).startsWith("calculate-trending is healthy");
  }

  @Test
  void what_is_used_of_a_day_comes_with_what_there_was_and_is_left() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 20);
    budgets.lease("ticketmaster", limits, 5, CallPriority.INTERACTIVE);
    JsonNode asked =
        api.body(Call.adminGet(HEALTH + "?includeMetrics=true")).at("/metrics/budgets");
    assertThat(asked.get(0).get("used").asInt()).isEqualTo(5);
    assertThat(asked.get(0).get("perDay").asInt()).isEqualTo(20);
    assertThat(asked.get(0).get("left").asInt()).isEqualTo(15);
    assertThat(asked.get(0).get("moreAt").isNull()).isTrue();
    assertThat(asked.get(3).get("perDay").isNull()).isTrue();
    assertThat(asked.get(3).get("left").isNull()).isTrue();
  }

  @Test
  void a_provider_that_sets_no_number_a_day_is_told_without_one() {
    CallLimits limits = new CallLimits(3, Duration.ofSeconds(3), CallLimits.NO_DAILY_LIMIT);
    budgets.lease("musicbrainz", limits, 1, CallPriority.INTERACTIVE);
    JsonNode asked =
        api.body(Call.adminGet(HEALTH + "?includeMetrics=true")).at("/metrics/budgets/2");
    assertThat(asked.get("provider").asText()).isEqualTo("musicbrainz");
    assertThat(asked.get("used").asInt()).isPositive();
    assertThat(asked.get("perDay").isNull()).isTrue();
    assertThat(asked.get("left").isNull()).isTrue();
  }

  @Test
  void where_a_day_is_used_up_it_says_when_more_calls_come() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 3);
    budgets.lease("musicbrainz", limits, 5, CallPriority.INTERACTIVE);
    JsonNode asked =
        api.body(Call.adminGet(HEALTH + "?includeMetrics=true")).at("/metrics/budgets");
    assertThat(asked)
        .filteredOn(one -> one.get("provider").asText().equals("musicbrainz"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.get("left").asInt()).isZero();
              assertThat(Instant.parse(one.get("moreAt").asText()))
                  .isBetween(
                      CLOCK.instant().plus(Duration.ofHours(24)),
                      CLOCK.instant().plus(Duration.ofHours(25)));
            });
  }

  @Test
  void a_check_brings_the_report_and_metrics_bring_figures() {
    JsonNode check = api.body(Call.adminPost(HEALTH, "{\"action\": \"triggerHealthCheck\"}"));
    assertThat(check.get("report").asText().lines()).hasSize(6);
    JsonNode metrics =
        api.body(
            Call.adminPost(
                HEALTH, "{\"action\": \"getMetrics\", \"jobName\": \"calculate-trending\"}"));
    assertThat(metrics.get("jobs")).hasSize(1);
    assertThat(metrics.get("metrics").isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                          | invalid-action",
        "{\"action\": \"restart\"}                   | invalid-action",
        "{\"action\": \"getMetrics\", \"job\": \"x\"}  | invalid-body",
        "{\"action\": \"getMetrics\", \"jobName\": 7}  | invalid-body",
        "[]                                          | invalid-body",
        "{                                           | invalid-json"
      })
  void another_action_is_refused(String body, String code) {
    Response response = api.send(Call.adminPost(HEALTH, body));
    assertThat(response.status()).isEqualTo(400);
    assertThat(code(response)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?jobName=coffee", "?includeMetrics=perhaps"})
  void another_question_is_refused(String query) {
    assertThat(api.send(Call.adminGet(HEALTH + query)).status()).isBetween(400, 404);
  }

  @Test
  void nobody_looks_at_records_or_health_without_the_admins_key() {
    for (String path : List.of("/api/admin/jobs", HEALTH)) {
      assertThat(api.send(Call.get(path)).status()).isEqualTo(401);
      Call asCron = Call.get(path).with("authorization", "Bearer " + TestApi.CRON_SECRET);
      assertThat(api.send(asCron).status()).isEqualTo(401);
    }
    Call post = Call.adminPost(HEALTH, "{\"action\": \"getMetrics\"}");
    assertThat(api.send(post.with("authorization", "Bearer x")).status()).isEqualTo(401);
  }

  private static Call cronGet(String target) {
    return Call.get(target).with("authorization", "Bearer " + TestApi.CRON_SECRET);
  }

  /** A run that took no time. */
  private String ended(CronJob job, boolean good) {
    CLOCK.advance(Duration.ofMinutes(1));
    String id = api.body(Call.cron(job.toString(), "")).get("runId").asText();
    RunSlice done = new RunSlice.Completed(RunTally.of(1, Map.of("scored", 4)));
    runs.change(
        job,
        id,
        run ->
            good
                ? run.after(done, USE, CLOCK.instant())
                : run.failed("says the test", CLOCK.instant()));
    return id;
  }

  /** The verdict, and the rules that are broken. */
  private String health(CronJob job) {
    JsonNode health = api.body(Call.adminGet(HEALTH + "?jobName=" + job)).at("/jobs/0");
    List<String> rules = new ArrayList<>();
    health.get("rules").forEach(rule -> rules.add(rule.get("rule").asText()));
    return health.get("verdict").asText() + " " + rules;
  }

  private List<String> list(String query) {
    List<String> ids = new ArrayList<>();
    api.body(Call.adminGet("/api/admin/jobs?" + query))
        .get("items")
        .forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  private static String code(Response response) {
    return Json.read(response.body()).get("code").asText();
  }
}
