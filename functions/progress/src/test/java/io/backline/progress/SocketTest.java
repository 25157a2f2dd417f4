package io.backline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.runtime.Json;
import io.backline.store.ConnectionStore;
import io.backline.store.JobStore;
import io.backline.store.Subscription;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class SocketTest {
  private final String connection = "c-" + UUID.randomUUID();
  private final ConnectionStore connections;
  private final JobStore jobs;
  private final Socket socket;

  SocketTest(TestTables tables) {
    String table = tables.name("StatusTable");
    connections = new ConnectionStore(tables.client(), table, Clock.systemUTC());
    jobs = new JobStore(tables.client(), table, Clock.systemUTC());
    socket = new Socket(connections, jobs);
  }

  @BeforeEach
  void connect() {
    assertThat(socket.handle("CONNECT", connection, null)).isEmpty();
  }

  @Test
  void who_subscribes_is_told_by_the_stream_and_not_at_once() {
    Job job = job();
    assertThat(say("subscribe", job.artistId())).isEmpty();
    assertThat(connections.subscriptions(job.artistId()))
        .containsExactly(new Subscription(job.artistId(), connection, 0));
  }

  @Test
  void who_unsubscribes_or_leaves_follows_nobody() {
    Job one = job();
    Job other = job();
    say("subscribe", one.artistId());
    say("subscribe", other.artistId());
    assertThat(say("unsubscribe", one.artistId())).isEmpty();
    assertThat(connections.subscriptions(one.artistId())).isEmpty();
    assertThat(socket.handle("DISCONNECT", connection, null)).isEmpty();
    assertThat(connections.subscriptions(other.artistId())).isEmpty();
  }

  @Test
  void a_ping_is_answered() {
    assertThat(socket.handle("MESSAGE", connection, "{\"action\": \"ping\"}"))
        .contains("{\"action\":\"pong\"}");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"hello", "{", "[]", "null", "{}", "{\"action\": 7}", "{\"action\": \"dance\"}"})
  void what_is_no_action_is_a_problem(String body) {
    expectProblem(socket.handle("MESSAGE", connection, body), "invalid-action", 400);
  }

  @Test
  void an_artist_that_nobody_imports_is_a_problem() {
    expectProblem(say("subscribe", UUID.randomUUID().toString()), "artist-not-found", 404);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65, 3_000})
  void an_id_that_is_missing_or_longer_than_any_is_a_problem(int length) {
    expectProblem(say("subscribe", "a".repeat(length)), "invalid-request", 422);
    assertThat(say("unsubscribe", "a".repeat(length))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a#JOB", "a b", "\\u0000", "\\ud83c", "../x", "ä", "a\\r\\nb"})
  void an_id_that_cannot_be_one_is_a_problem(String id) {
    expectProblem(say("subscribe", id), "invalid-request", 422);
    assertThat(say("unsubscribe", id)).isEmpty();
  }

  @Test
  void one_artist_too_many_is_a_problem() {
    for (int i = 0; i < ConnectionStore.MAX_SUBSCRIPTIONS; i++) {
      assertThat(say("subscribe", job().artistId())).isEmpty();
    }
    expectProblem(say("subscribe", job().artistId()), "too-many-subscriptions", 429);
  }

  @Test
  void who_is_not_connected_any_more_is_told_to_connect_again() {
    String artistId = job().artistId();
    connections.close(connection);
    expectProblem(say("subscribe", artistId), "not-connected", 410);
    assertThat(connections.subscriptions(artistId)).isEmpty();
  }

  private Job job() {
    return jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  private Optional<String> say(String action, String artistId) {
    return socket.handle(
        action,
        connection,
        "{\"action\": \"%s\", \"artistId\": \"%s\"}".formatted(action, artistId));
  }

  private static void expectProblem(Optional<String> answer, String code, int status) {
    var problem = Json.read(answer.orElseThrow());
    assertThat(problem.get("code").textValue()).isEqualTo(code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("type").textValue()).isEqualTo("urn:problem-type:backline:" + code);
  }
}
