package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import io.backline.providers.ticketmaster.Attraction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The policy of short retries, one rule a test. */
class RetryPolicyTest {

  private static final Reply FOUND = Reply.ok("{\"id\": \"A1\"}");
  private static final Reply DOWN = Reply.of(502, "<html>bad gateway</html>");
  private static final Reply LIMITED = Reply.of(429, "slow down");

  private final LocalProvider provider = LocalProvider.start();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void a_server_error_is_retried_twice() {
    provider.answers(DOWN, DOWN, FOUND);

    assertThat(attraction()).isPresent();
    assertThat(provider.time().pauses())
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(800));
  }

  @Test
  void a_third_server_error_is_broken() {
    provider.answers(DOWN, DOWN, DOWN, FOUND);

    assertThat(broken(this::attraction).reason()).contains("502", "bad gateway");
    assertThat(provider.calls()).hasSize(3);
  }

  @Test
  void a_body_that_is_cut_off_is_retried() {
    provider.answers(FOUND.cut(), FOUND);

    assertThat(attraction()).isPresent();
  }

  @Test
  void a_refusal_is_not_retried() {
    provider.answers(Reply.of(400, "{\"errors\": [{\"code\": \"DIS1015\"}]}"), FOUND);

    assertThat(refused(this::attraction).code()).isEqualTo("DIS1015");
    assertThat(provider.calls()).hasSize(1);
  }

  @Test
  void a_redirect_is_refused_and_not_followed() {
    provider.answers(Reply.of(302, "").header("Location", provider.baseUrl() + "/elsewhere"));

    assertThat(refused(this::attraction).status()).isEqualTo(302);
    assertThat(provider.calls()).hasSize(1);
  }

  @Test
  void a_wait_of_two_seconds_is_waited() {
    provider.answers(LIMITED.header("Retry-After", "2"), FOUND);

    assertThat(attraction()).isPresent();
    assertThat(provider.time().pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_wait_of_three_seconds_is_left_to_the_caller() {
    provider.answers(LIMITED.header("Retry-After", "3"), FOUND);

    assertThat(limited().until()).isEqualTo(TestTime.START.plusSeconds(3));
    assertThat(provider.calls()).hasSize(1);
  }

  @Test
  void a_wait_until_a_date_is_understood() {
    provider.answers(LIMITED.header("Retry-After", "Sat, 21 Nov 2026 14:05:00 GMT"));

    assertThat(limited().until()).isEqualTo(Instant.parse("2026-11-21T14:05:00Z"));
  }

  @Test
  void a_wait_until_a_date_gone_by_is_none() {
    provider.answers(LIMITED.header("Retry-After", "Sat, 21 Nov 2026 11:00:00 GMT"), FOUND);

    assertThat(attraction()).isPresent();
    assertThat(provider.time().pauses()).containsExactly(Duration.ZERO);
  }

  @Test
  void a_wait_of_hours_is_kept_to_the_second() {
    provider.answers(LIMITED.header("Retry-After", "48925"));

    assertThat(limited().until()).isEqualTo(TestTime.START.plusSeconds(48_925));
    assertThat(provider.time().pauses()).isEmpty();
  }

  @Test
  void a_wait_of_years_is_a_day() {
    provider.answers(LIMITED.header("Retry-After", "999999999"));

    assertThat(limited().until()).isEqualTo(TestTime.START.plus(Duration.ofDays(1)));
  }

  @Test
  void a_malformed_wait_counts_as_unsaid() {
    provider.answers(LIMITED.header("Retry-After", "soon"));

    assertThat(limited().until()).isEqualTo(TestTime.START.plusSeconds(60));
  }

  @Test
  void a_third_short_wait_is_left_to_the_caller() {
    provider.answers(LIMITED.header("Retry-After", "1"));

    assertThat(limited().until()).isEqualTo(TestTime.START.plusSeconds(3));
    assertThat(provider.calls()).hasSize(3);
  }

  @Test
  void a_503_that_says_how_long_is_a_wait() {
    provider.answers(Reply.of(503, "maintenance").header("Retry-After", "600"));

    assertThat(limited().until()).isEqualTo(TestTime.START.plusSeconds(600));
  }

  @Test
  void a_503_that_does_not_say_is_broken() {
    provider.answers(Reply.of(503, "maintenance"));

    assertThat(broken(this::attraction).reason()).contains("maintenance");
  }

  @Test
  void nobody_there_is_broken_after_three_tries() {
    provider.answers(FOUND);
    assertThat(attraction()).isPresent();
    provider.stopServing();

    assertThat(broken(this::attraction).request()).isEqualTo("GET /attractions/A1?locale=*");
    assertThat(provider.time().pauses()).hasSize(2);
  }

  @Test
  void a_used_up_budget_makes_no_call() {
    Instant until = TestTime.START.plusSeconds(7);
    try (LocalProvider busy =
        LocalProvider.start(
            HttpSettings.defaults(),
            (_, _) -> Optional.of(new Budget.Refusal(until, "a quota of ours")))) {
      busy.answers(FOUND);

      assertThat(rateLimited(() -> busy.ticketmaster().attraction("A1")).until()).isEqualTo(until);
      assertThat(busy.calls()).isEmpty();
    }
  }

  private RateLimited limited() {
    return rateLimited(this::attraction);
  }

  private Optional<Attraction> attraction() {
    return provider.ticketmaster().attraction("A1");
  }
}
