package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Ids;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class IdempotencyTest {
  private static final String HEADER = "Idempotency-Key";

  private final TestApi api;

  IdempotencyTest(TestTables tables) {
    api = TestApi.over(tables);
  }

  @Test
  void the_same_key_and_request_get_the_same_answer() {
    Response first = api.send(Call.kickOffOf("K8replay").with(HEADER, "replay"));
    Response second = api.send(Call.kickOffOf("K8replay").with(HEADER, "replay"));
    assertThat(second).isEqualTo(first);
    assertThat(Json.read(second.body()).get("started").asBoolean()).isTrue();
    assertThat(api.queues().to(Ids.artist("K8replay"))).hasSize(2);
  }

  @Test
  void a_replay_starts_nothing_even_when_forced() {
    Call forced =
        Call.kickOff("{\"tmAttractionId\": \"K8again\", \"force\": true}").with(HEADER, "again");
    String jobId = api.body(forced).get("jobId").asText();
    api.complete(api.jobs().find(Ids.artist("K8again")).orElseThrow());
    assertThat(api.body(forced).get("jobId").asText()).isEqualTo(jobId);
    assertThat(api.jobs().find(Ids.artist("K8again")).orElseThrow().jobId()).isEqualTo(jobId);
  }

  @Test
  void the_same_request_may_be_written_another_way() {
    Response first = api.send(Call.kickOffOf("K8spaces").with(HEADER, "spaces"));
    Call spaced = Call.kickOff("{ \"force\" : false, \"tmAttractionId\" : \"K8spaces\" }");
    assertThat(api.send(spaced.with(HEADER, "spaces"))).isEqualTo(first);
  }

  @Test
  void a_key_of_another_request_is_refused() {
    api.send(Call.kickOffOf("K8mine").with(HEADER, "mine"));
    Response other = api.send(Call.kickOffOf("K8yours").with(HEADER, "mine"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("\"code\":\"idempotency-key-reused\"");
    assertThat(api.jobs().find(Ids.artist("K8yours"))).isEmpty();
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    api.send(Call.kickOffOf("K8today").with(HEADER, "daily"));
    api.clock().advance(Duration.ofHours(25));
    assertThat(api.send(Call.kickOffOf("K8tomorrow").with(HEADER, "daily")).status())
        .isEqualTo(202);
  }

  @Test
  void an_error_is_not_kept() {
    api.queues().refuse(_ -> true);
    assertThat(api.send(Call.kickOffOf("K8error").with(HEADER, "error")).status()).isEqualTo(500);
    api.queues().refuse(_ -> false);
    assertThat(api.send(Call.kickOffOf("K8error").with(HEADER, "error")).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "clé", "tab\there", "nul\u0000"})
  void a_malformed_key_is_refused(String key) {
    assertRefused(key);
  }

  @Test
  void a_key_of_201_characters_is_refused() {
    assertRefused("k".repeat(201));
    assertThat(api.send(Call.kickOffOf("K8longest").with(HEADER, "k".repeat(200))).status())
        .isEqualTo(202);
  }

  private void assertRefused(String key) {
    Response response = api.send(Call.kickOffOf("K8malformed").with(HEADER, key));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":\"invalid-idempotency-key\"");
  }
}
