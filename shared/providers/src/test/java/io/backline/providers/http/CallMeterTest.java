package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is measured of calls, those included that were not let out. */
class CallMeterTest {
  private static final Reply FOUND = Reply.ok("{\"id\": \"A1\"}");
  private static final Reply NOTHING =
      Reply.of(404, "{\"errors\": [{\"code\": \"DIS1004\", \"status\": \"404\"}]}");
  private static final Reply DOWN = Reply.of(502, "<html>bad gateway</html>");

  @Test
  void an_answer_and_one_that_there_is_nothing_are_told_apart() {
    try (LocalProvider provider = LocalProvider.start()) {
      provider.answers(FOUND, NOTHING);
      provider.ticketmaster().attraction("A1");
      provider.ticketmaster().attraction("A2");
      assertThat(provider.counts())
          .containsOnly(
              Map.entry("ProviderCalls ticketmaster answered", 1),
              Map.entry("ProviderCalls ticketmaster missing", 1));
    }
  }

  @Test
  void each_try_is_a_call_and_those_after_the_first_are_retries() {
    try (LocalProvider provider = LocalProvider.start()) {
      provider.answers(DOWN, DOWN, FOUND);
      provider.ticketmaster().attraction("A1");
      assertThat(provider.counts())
          .containsOnly(
              Map.entry("ProviderCalls ticketmaster broken", 2),
              Map.entry("ProviderCalls ticketmaster answered", 1),
              Map.entry("ProviderRetries ticketmaster", 2));
    }
  }

  @Test
  void a_provider_that_asks_to_wait_is_counted_apart_from_our_own_budget() {
    Budget usedUp =
        (_, _) -> Optional.of(new Budget.Refusal(TestTime.START.plusSeconds(60), "used up"));
    try (LocalProvider asking = LocalProvider.start();
        LocalProvider kept = LocalProvider.start(HttpSettings.defaults(), usedUp)) {
      asking.answers(Reply.of(429, "slow down").header("Retry-After", "48925"));
      rateLimited(() -> asking.ticketmaster().attraction("A1"));
      assertThat(asking.counts())
          .containsOnly(Map.entry("ProviderCalls ticketmaster rateLimited", 1));

      rateLimited(() -> kept.ticketmaster().attraction("A1"));
      assertThat(kept.counts()).containsOnly(Map.entry("ProviderCalls ticketmaster overBudget", 1));
    }
  }

  @Test
  void a_provider_that_does_not_answer_is_broken_and_then_left_alone() {
    try (LocalProvider provider = LocalProvider.start()) {
      provider.stopServing();
      for (int i = 0; i < 10; i++) {
        broken(() -> provider.ticketmaster().attraction("A1"));
      }
      assertThat(provider.counts())
          .containsKeys(
              "ProviderCalls ticketmaster broken", "ProviderCalls ticketmaster leftAlone");
    }
  }
}
