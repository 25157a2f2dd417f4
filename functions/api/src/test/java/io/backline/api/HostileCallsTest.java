package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Ids;
import io.backline.model.PhaseName;
import io.backline.runtime.Json;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of requests that nobody means: each gets an answer that is the client's own fault. */
@ExtendWith(DynamoDbLocal.class)
final class HostileCallsTest {
  private static final int CALLS = 2_000;

  private static SampleProviders providers;

  private final TestApi api;

  HostileCallsTest(TestTables tables) {
    Map<String, String> settings = new HashMap<>(providers.environment());
    // Each of these may be a search of its own.
    settings.put("TICKETMASTER_PER_SECOND", "1000");
    api = TestApi.over(tables, settings);
    api.send(Call.kickOffOf("K8hostile"));
    keepLetters(new DeadLetterStore(tables.client(), tables.name("StatusTable"), api.clock()));
  }

  private void keepLetters(DeadLetterStore letters) {
    Instant now = api.clock().instant();
    for (String body : List.of("{", "\u0000".repeat(DeadLetter.LONGEST_BODY + 1), "\ud83c\r\n")) {
      letters.keep(
          new DeadLetter(
              DeadLetter.id(now, UUID.randomUUID().toString()),
              PhaseName.SHOWS,
              body,
              false,
              Ids.artist("K8hostile"),
              "job-1",
              "it broke",
              now,
              now,
              6,
              null));
    }
  }

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @Test
  void every_hostile_call_is_answered_as_the_document_says_and_none_as_our_fault() {
    HostileCalls hostile = new HostileCalls(20_261_121, Ids.artist("K8hostile"));
    for (int i = 0; i < CALLS; i++) {
      Call call = hostile.next();
      Response response = api.send(call);
      assertThat(response.status()).as(call.toString()).isBetween(200, 499);
      if (response.status() >= 400) {
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(Json.read(response.body()).path("code").asText()).isNotBlank();
      }
      assertThat(response.body())
          .doesNotContain(TestApi.ADMIN_KEY, providers.environment().get("TICKETMASTER_API_KEY"))
          .doesNotContain("Exception", "\tat ", "io.backline", "dynamodb");
      assertThat(response.headers().values())
          .noneMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }
  }

  @Test
  void a_line_of_the_log_is_one_line_whatever_was_asked_for() {
    Request request =
        Request.of(Call.get("/api/\r\nERROR forged \u001b[31m\u00e4" + "x".repeat(900)).event());
    assertThat(request.line()).startsWith("GET /api/??ERROR?forged??[31m?xxx").hasSize(300);
  }
}
