package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.CallLimits;
import io.backline.providers.LocalProvider;
import io.backline.providers.Provider;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final Reply FOUND = Reply.ok("{\"id\": \"A1\"}");
  private static final Reply DOWN = Reply.of(502, "<html>bad gateway</html>");

  /** Remembers what it was told. */
  private static final class Noting implements Budget {
    private final Map<Provider, Instant> closed = new EnumMap<>(Provider.class);

    @Override
    public Optional<Refusal> take(Provider provider, CallLimits limits) {
      return Optional.empty();
    }

    @Override
    public void close(Provider provider, Instant until) {
      closed.put(provider, until);
    }
  }

  /** Breaks before some calls are made, as a table does that is not to be reached. */
  private static final class Breaking implements Budget {
    private int times;

    @Override
    public Optional<Refusal> take(Provider provider, CallLimits limits) {
      if (times > 0) {
        times--;
        throw new IllegalStateException("the table is throttled");
      }
      return Optional.empty();
    }
  }

  @Test
  void a_provider_that_asks_to_wait_closes_the_budget_for_everybody() {
    Noting budget = new Noting();
    try (LocalProvider provider = LocalProvider.start(HttpSettings.defaults(), budget)) {
      provider.answers(Reply.of(429, "slow down").header("Retry-After", "48925"));
      rateLimited(() -> provider.ticketmaster().attraction("A1"));
    }
    assertThat(budget.closed)
        .containsExactly(Map.entry(Provider.TICKETMASTER, TestTime.START.plusSeconds(48_925)));
  }

  @Test
  void a_provider_that_keeps_failing_is_left_alone_and_tried_again_later() {
    try (LocalProvider provider = LocalProvider.start()) {
      provider.answers(DOWN);
      for (int i = 0; i < 10; i++) {
        broken(() -> provider.ticketmaster().attraction("A1"));
      }
      int calls = provider.calls().size();
      assertThat(calls).isBetween(20, 29);
      assertThat(broken(() -> provider.ticketmaster().attraction("A1")).reason())
          .contains("left alone");
      assertThat(provider.calls()).hasSize(calls);

      provider.time().advance(Duration.ofSeconds(21));
      provider.answers(FOUND);
      assertThat(provider.ticketmaster().attraction("A1")).isPresent();
    }
  }

  @Test
  void tries_that_were_never_made_do_not_use_up_those_that_end_being_left_alone() {
    Breaking budget = new Breaking();
    try (LocalProvider provider = LocalProvider.start(HttpSettings.defaults(), budget)) {
      provider.answers(DOWN);
      for (int i = 0; i < 10; i++) {
        broken(() -> provider.ticketmaster().attraction("A1"));
      }
      provider.time().advance(Duration.ofSeconds(21));
      provider.answers(FOUND);
      budget.times = 3;
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> provider.ticketmaster().attraction("A1"))
            .hasMessage("the table is throttled");
      }
      assertThat(provider.ticketmaster().attraction("A1")).isPresent();
    }
  }
}
