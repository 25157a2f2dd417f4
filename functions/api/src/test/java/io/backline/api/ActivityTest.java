package io.backline.api;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ActivityCounts;
import io.backline.model.Ids;
import io.backline.runtime.Json;
import io.backline.store.ActivityStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fans do is counted, and nobody counts too much. */
@ExtendWith(DynamoDbLocal.class)
final class ActivityTest {
  private static final String VIEW = "{\"type\": \"view\"}";
  private static final String UNUSED = "00000000-0000-4000-8000-000000000000";

  private final String attraction = "K8active" + UUID.randomUUID();
  private final String artistId = Ids.artist(attraction);
  private final String target = "/api/artists/" + artistId + "/activity";
  private final TestApi api;
  private final ActivityStore activity;

  ActivityTest(TestTables tables) {
    // A window of its own, at the beginning of a minute that all calls fall into.
    Instant minute = Instant.now().truncatedTo(MINUTES);
    HandClock clock = new HandClock(minute.plusMillis(500));
    api = TestApi.over(tables, Map.of("ACTIVITY_PER_MINUTE", "60"), tables.client(), clock);
    activity = new ActivityStore(tables.client(), tables.name("StatusTable"), clock, new Random(1));
    api.send(Call.kickOffOf(attraction));
  }

  @Test
  void fifty_fans_at_once_are_counted_exactly() {
    List<Integer> statuses =
        Parallel.map(Collections.nCopies(50, VIEW), 50, body -> send(body, address()).status());
    assertThat(statuses).containsOnly(204);
    assertThat(counted()).isEqualTo(new ActivityCounts(50, 0, 0, 0));
  }

  @Test
  void each_type_counts_with_or_without_what_it_was_about() {
    String caller = address();
    for (String type : List.of("view", "follow", "unfollow", "vote")) {
      send("{\"type\": \"%s\"}".formatted(type), caller);
      send(
          "{\"type\": \"%s\", \"showId\": \"%s\", \"songId\": null}".formatted(type, UNUSED),
          caller);
    }
    Response answer = send("{\"type\": \"vote\", \"songId\": \"%s\"}".formatted(UNUSED), caller);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    assertThat(counted()).isEqualTo(new ActivityCounts(2, 2, 2, 3));
  }

  @Test
  void who_sends_too_much_waits_until_the_minute_is_over_and_nobody_else_does() {
    String caller = address();
    for (int i = 0; i < 60; i++) {
      assertThat(send(VIEW, caller).status()).isEqualTo(204);
    }
    Response refused = send(VIEW, caller);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("retry-after", "60");
    assertThat(Json.read(refused.body()).get("code").asText()).isEqualTo("too-many-requests");
    assertThat(send(VIEW, address()).status()).isEqualTo(204);
    api.clock().advance(Duration.ofMinutes(1));
    assertThat(send(VIEW, caller).status()).isEqualTo(204);
  }

  @Test
  void what_one_address_does_again_and_again_counts_ten_times_an_hour_for_each_artist_and_type() {
    String caller = address();
    for (int i = 0; i < 25; i++) {
      assertThat(send("{\"type\": \"unfollow\"}", caller).status()).isEqualTo(204);
    }
    send(VIEW, caller);
    send("{\"type\": \"unfollow\"}", address());
    assertThat(counted()).isEqualTo(new ActivityCounts(1, 0, 11, 0));
  }

  @Test
  void all_addresses_of_one_line_are_one_caller() {
    String site = "2001:db8:%x:".formatted(fresh());
    for (int i = 0; i < 60; i++) {
      assertThat(send(VIEW, site + "ab%02x::%x".formatted(i, i)).status()).isEqualTo(204);
    }
    assertThat(send(VIEW, site + "abff:1:2:3:4").status()).isEqualTo(429);
    assertThat(send(VIEW, site + "ac00::1").status()).isEqualTo(204);
    assertThat(counted()).isEqualTo(new ActivityCounts(11, 0, 0, 0));
  }

  @Test
  void all_lines_of_one_site_together_count_as_sixteen() {
    String site = "2001:db8:%x:".formatted(fresh());
    List<Integer> lines = IntStream.range(0, 17 * 10).mapToObj(i -> i / 10).toList();
    Parallel.map(lines, 20, line -> send(VIEW, site + "%x00::1".formatted(line + 1)));
    assertThat(counted()).isEqualTo(new ActivityCounts(160, 0, 0, 0));
  }

  @Test
  void who_comes_from_nowhere_is_a_caller_like_any_other() {
    assertThat(send(VIEW, "").status()).isEqualTo(204);
    assertThat(send(VIEW, "no address").status()).isEqualTo(204);
  }

  @Test
  void who_tries_artists_out_is_held_up_as_well() {
    String caller = address();
    for (int i = 0; i < 60; i++) {
      Call call = Call.post("/api/artists/" + UUID.randomUUID() + "/activity", VIEW).from(caller);
      assertThat(api.send(call).status()).isEqualTo(404);
    }
    assertThat(send(VIEW, caller).status()).isEqualTo(429);
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"view\"",
        "{\"type\": null}",
        "{\"type\": 1}",
        "{\"type\": \"VIEW\"}",
        "{\"type\": \"like\"}",
        "{\"type\": [\"view\"]}",
        "{\"type\": \"view\", \"more\": 1}",
        "{\"type\": \"view\", \"show\": \"" + UNUSED + "\"}",
        "{\"type\": \"view\", \"showId\": 7}",
        "{\"type\": \"view\", \"showId\": \"\"}",
        "{\"type\": \"vote\", \"songId\": \"../x\"}",
        "{\"type\": \"vote\", \"songId\": \"" + UNUSED + " \"}",
        "{\"type\": \"vote\", \"songId\": {}}"
      })
  void what_is_no_activity_is_refused_and_not_counted(String body) {
    Response refused = send(body, address());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(Json.read(refused.body()).get("code").asText()).isEqualTo("invalid-request");
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 0));
  }

  @Test
  void a_body_that_is_no_json_or_of_another_type_or_too_long_is_refused() {
    assertThat(send("{\"type\": \"view\"", address()).status()).isEqualTo(400);
    assertThat(send("{\"type\": \"view\", \"type\": \"vote\"}", address()).status()).isEqualTo(400);
    assertThat(send(" ".repeat(16 * 1024) + VIEW, address()).status()).isEqualTo(413);
    Call plain = Call.post(target, VIEW).with("content-type", "text/plain");
    assertThat(api.send(plain).status()).isEqualTo(415);
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 0));
  }

  private Response send(String body, String caller) {
    return api.send(Call.post(target, body).from(caller));
  }

  private ActivityCounts counted() {
    return activity
        .within(api.clock().instant().truncatedTo(HOURS))
        .getOrDefault(artistId, new ActivityCounts(0, 0, 0, 0));
  }

  private static String address() {
    return "10.%d.%d.%d".formatted(fresh() % 256, fresh() % 256, fresh() % 256);
  }

  private static int fresh() {
    return new Random().nextInt(0x10000);
  }
}
