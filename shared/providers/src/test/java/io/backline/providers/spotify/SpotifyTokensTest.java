package io.backline.providers.spotify;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.KeptAccess;
import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpotifyTokensTest {

  private static final Reply ARTIST = Reply.ok("{\"id\": \"a1\"}");
  private static final Reply UNAUTHORIZED =
      Reply.of(401, "{\"error\": {\"status\": 401, \"message\": \"Access token missing\"}}");

  private final LocalProvider provider = LocalProvider.start();
  private final SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);

  @BeforeEach
  void answers() {
    provider.answersTokens(LocalProvider.token("one"), LocalProvider.token("two"));
    provider.answers(ARTIST);
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void a_token_is_asked_for_with_client_credentials() {
    client.artist("a1");

    assertThat(provider.tokenCalls())
        .containsExactly(
            new LocalProvider.Seen(
                "POST",
                "/token",
                List.of("Basic Y2xpZW50OnNlY3JldC1mZWRjYmEtOTg3NjU0MzIxMA=="),
                "grant_type=client_credentials"));
    assertThat(provider.lastCall().authorization()).containsExactly("Bearer one");
  }

  @Test
  void a_token_serves_until_a_minute_before_its_end() {
    client.artist("a1");
    provider.time().advance(Duration.ofSeconds(3_539));
    client.artist("a1");
    assertThat(provider.tokenCalls()).hasSize(1);

    provider.time().advance(Duration.ofSeconds(1));
    client.artist("a1");

    assertThat(provider.lastCall().authorization()).containsExactly("Bearer two");
  }

  @Test
  void processes_share_one_token() {
    SharedAccess shared = new KeptAccess();
    provider.spotify(SpotifyAccess.AUTO, shared).artist("a1");
    provider.spotify(SpotifyAccess.AUTO, shared).artist("a1");
    assertThat(provider.tokenCalls()).hasSize(1);
  }

  @Test
  void a_shared_token_that_is_not_accepted_is_not_taken_again() {
    SharedAccess shared = new KeptAccess();
    shared.keep(new AccessToken("withdrawn", provider.time().instant().plusSeconds(60)));
    provider.answers(UNAUTHORIZED, ARTIST);

    assertThat(provider.spotify(SpotifyAccess.AUTO, shared).artist("a1")).isPresent();
    assertThat(provider.lastCall().authorization()).containsExactly("Bearer one");
  }

  @Test
  void many_threads_ask_for_one_token() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50).forEach(i -> threads.execute(() -> client.artist("a" + i)));
    }

    assertThat(provider.calls()).hasSize(50);
    assertThat(provider.tokenCalls()).hasSize(1);
  }

  @Test
  void a_401_is_tried_again_with_a_new_token() {
    provider.answers(UNAUTHORIZED, ARTIST);

    assertThat(client.artist("a1")).isPresent();
    assertThat(provider.lastCall().authorization()).containsExactly("Bearer two");
  }

  @Test
  void a_second_401_is_tried_again_with_the_same_token() {
    provider.answers(UNAUTHORIZED, UNAUTHORIZED, ARTIST);

    assertThat(client.artist("a1")).isPresent();
    assertThat(provider.tokenCalls()).hasSize(2);
  }

  @Test
  void a_401_that_stays_is_broken() {
    provider.answers(UNAUTHORIZED);

    assertThat(broken(() -> client.artist("a1")).reason())
        .isEqualTo("HTTP 401 Access token missing");
    assertThat(provider.calls()).hasSize(3);
  }

  @Test
  void wrong_credentials_are_refused() {
    provider.answersTokens(
        Reply.of(
            400, "{\"error\": \"invalid_client\", \"error_description\": \"Invalid client\"}"));

    assertThat(refused(() -> client.artist("a1")))
        .returns("invalid_client", fault -> fault.code())
        .returns("POST /token", fault -> fault.request());
    assertThat(provider.calls()).isEmpty();
  }

  @Test
  void a_token_endpoint_that_is_down_is_tried_three_times() {
    provider.answersTokens(Reply.of(503, "upstream"));

    broken(() -> client.artist("a1"));

    assertThat(provider.tokenCalls()).hasSize(3);
  }

  @Test
  void an_answer_without_a_token_is_broken() {
    provider.answersTokens(Reply.ok("{\"expires_in\": 3600}"));

    assertThat(broken(() -> client.artist("a1")).request()).isEqualTo("POST /token");
  }

  @Test
  void a_used_up_quota_that_does_not_say_until_when_is_asked_about_in_an_hour() {
    provider.answers(
        Reply.of(429, "{\"error\": {\"status\": 429, \"reason\": \"QUOTA_EXCEEDED\"}}"));

    assertThat(rateLimited(() -> client.artist("a1")).until())
        .isEqualTo(TestTime.START.plus(Duration.ofHours(1)));
  }

  @Test
  void a_rate_that_does_not_say_until_when_holds_for_the_window() {
    provider.answers(Reply.of(429, "Too many requests"));

    assertThat(rateLimited(() -> client.artist("a1")))
        .returns(TestTime.START.plusSeconds(30), fault -> fault.until())
        .returns("Too many requests", fault -> fault.reason());
  }
}
