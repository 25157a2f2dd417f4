package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import io.backline.providers.Provider;
import io.backline.providers.http.Budget;
import io.backline.providers.http.Pauses;
import io.backline.store.BudgetStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class LeasedBudgetTest {
  private static final CallLimits TEN_A_MINUTE = new CallLimits(10, Duration.ofMinutes(1), 1_000);
  private static final CallLimits ONE_A_SECOND = new CallLimits(1, Duration.ofSeconds(1), 1_000);

  // A day later each time: tests share the table's one row a provider.
  private static final AtomicLong DAYS = new AtomicLong();

  private final HandClock clock =
      new HandClock(
          Instant.parse("2026-11-21T14:00:00Z").plus(Duration.ofDays(2 * DAYS.incrementAndGet())));
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final BudgetStore store;

  LeasedBudgetTest(TestTables tables) {
    store = new BudgetStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @Test
  void functions_share_one_quota() {
    Budget one = budget();
    Budget other = budget();
    for (int i = 0; i < 5; i++) {
      assertThat(one.take(Provider.SPOTIFY, TEN_A_MINUTE)).isEmpty();
      assertThat(other.take(Provider.SPOTIFY, TEN_A_MINUTE)).isEmpty();
    }
    assertThat(one.take(Provider.SPOTIFY, TEN_A_MINUTE)).isPresent();
    assertThat(other.take(Provider.SPOTIFY, TEN_A_MINUTE)).isPresent();
  }

  @Test
  void threads_that_wait_together_lose_no_permit() {
    Budget budget = budget();
    List<Optional<Budget.Refusal>> answers =
        Parallel.map(
            Collections.nCopies(30, Provider.SPOTIFY),
            30,
            provider -> budget.take(provider, TEN_A_MINUTE));
    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(10);
    assertThat(store.find(Provider.SPOTIFY.label()).used(clock.instant())).isEqualTo(10);
  }

  @Test
  void a_permit_that_is_near_is_waited_for() {
    Budget budget = budget();
    budget.take(Provider.MUSICBRAINZ, ONE_A_SECOND);
    assertThat(budget.take(Provider.MUSICBRAINZ, ONE_A_SECOND)).isEmpty();
    assertThat(pauses).hasSize(1).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) < 0);
  }

  @Test
  void a_call_that_is_late_takes_another_permit() {
    budget().take(Provider.MUSICBRAINZ, ONE_A_SECOND);
    Budget sleepy =
        budget(
            pause -> {
              clock.advance(pauses.isEmpty() ? tooLong(pause) : pause);
              pauses.add(pause);
            });
    assertThat(sleepy.take(Provider.MUSICBRAINZ, ONE_A_SECOND)).isEmpty();
    assertThat(store.find(Provider.MUSICBRAINZ.label()).used(clock.instant())).isEqualTo(3);
  }

  @Test
  void a_call_that_is_late_by_no_more_than_a_slot_goes() {
    budget().take(Provider.MUSICBRAINZ, ONE_A_SECOND);
    Budget sleepy = budget(pause -> clock.advance(pause.plus(ONE_A_SECOND.slack())));
    assertThat(sleepy.take(Provider.MUSICBRAINZ, ONE_A_SECOND)).isEmpty();
    assertThat(store.find(Provider.MUSICBRAINZ.label()).used(clock.instant())).isEqualTo(2);
  }

  @Test
  void a_function_that_is_always_late_does_not_call_and_does_not_come_back_at_once() {
    budget().take(Provider.MUSICBRAINZ, ONE_A_SECOND);
    Budget asleep = budget(pause -> clock.advance(tooLong(pause)));
    assertThat(asleep.take(Provider.MUSICBRAINZ, ONE_A_SECOND))
        .map(Budget.Refusal::until)
        .contains(clock.instant().plus(ONE_A_SECOND.longestWait()));
    assertThat(store.find(Provider.MUSICBRAINZ.label()).used(clock.instant())).isLessThan(6);
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_is_left_alone_by_every_function() {
    Instant until = clock.instant().plusSeconds(48_925);
    budget().close(Provider.TICKETMASTER, until);
    assertThat(budget().take(Provider.TICKETMASTER, TEN_A_MINUTE))
        .map(Budget.Refusal::until)
        .contains(until);
    clock.advance(Duration.ofSeconds(48_925));
    assertThat(budget().take(Provider.TICKETMASTER, TEN_A_MINUTE)).isEmpty();
  }

  private Budget budget() {
    return budget(pauses::add);
  }

  private Budget budget(Pauses sleep) {
    return new LeasedBudget(store, CallPriority.INTERACTIVE, sleep, clock);
  }

  private static Duration tooLong(Duration pause) {
    return pause.plus(ONE_A_SECOND.slack()).plusMillis(1);
  }
}
