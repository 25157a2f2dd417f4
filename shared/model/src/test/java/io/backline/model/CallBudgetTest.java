package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class CallBudgetTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final CallLimits FIVE_A_SECOND = new CallLimits(5, Duration.ofSeconds(1), 100);

  private final CallBudget unused = CallBudget.unused("ticketmaster");

  @Test
  void a_whole_window_may_be_called_at_once() {
    assertThat(granted(unused.lease(FIVE_A_SECOND, 5, CallPriority.INTERACTIVE, NOW)).times())
        .containsExactly(NOW, NOW, NOW, NOW, NOW);
  }

  @Test
  void what_is_more_than_a_window_comes_when_the_window_has_passed() {
    CallLease.Granted lease =
        granted(unused.lease(FIVE_A_SECOND, 6, CallPriority.INTERACTIVE, NOW));
    assertThat(lease.times().getLast()).isBetween(NOW.plusMillis(1_000), NOW.plusMillis(1_100));
  }

  @Test
  void those_that_have_to_wait_go_one_by_one_and_no_further_apart_than_a_slot() {
    List<Instant> times =
        granted(unused.lease(FIVE_A_SECOND, 9, CallPriority.INTERACTIVE, NOW)).times();
    for (int i = 6; i < times.size(); i++) {
      assertThat(times.get(i)).isEqualTo(times.get(i - 1).plus(FIVE_A_SECOND.slack()));
    }
  }

  @Test
  void a_hundred_calls_that_queue_use_nine_tenths_of_the_rate_from_the_first_to_the_last() {
    CallBudget budget = unused;
    Instant last = NOW;
    int calls = 0;
    for (Instant now = NOW; calls < 100; now = now.plusMillis(37)) {
      CallLease lease = budget.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      if (lease instanceof CallLease.Granted granted) {
        last = granted.times().getLast();
        calls++;
      }
    }
    assertThat(last).isBefore(NOW.plusMillis(20_500));
  }

  @Test
  void what_is_left_of_a_day_is_a_share_of_what_it_was_allowed_until_the_day_is_over() {
    assertThat(unused.shareLeft(NOW)).isEqualTo(1);
    CallBudget used =
        unused
            .lease(new CallLimits(30, Duration.ofSeconds(1), 40), 30, CallPriority.INTERACTIVE, NOW)
            .after();
    assertThat(used.shareLeft(NOW.plusSeconds(1))).isEqualTo(0.25);
    assertThat(used.shareLeft(NOW.plus(Duration.ofHours(24)))).isEqualTo(1);
  }

  @Test
  void nothing_is_left_of_a_day_while_the_provider_has_closed_for_hours() {
    CallBudget closed = unused.closed(NOW.plus(Duration.ofHours(5)));
    assertThat(closed.shareLeft(NOW)).isZero();
    assertThat(closed.shareLeft(NOW.plus(Duration.ofHours(5)))).isEqualTo(1);
    assertThat(unused.closed(NOW.plus(Duration.ofMinutes(10))).shareLeft(NOW)).isEqualTo(1);
  }

  @Test
  void nobody_is_given_a_permit_that_lies_far_ahead() {
    CallBudget full = granted(lease(unused, 40)).after();
    CallLease lease = full.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW);
    assertThat(lease).isInstanceOf(CallLease.Refused.class);
    assertThat(((CallLease.Refused) lease).until()).isAfter(NOW.plusSeconds(2));
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_is() {
    CallBudget closed = unused.closed(NOW.plusSeconds(48_925)).closed(NOW.plusSeconds(5));
    CallLease.Refused refused =
        (CallLease.Refused) closed.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW);
    assertThat(refused.until()).isEqualTo(NOW.plusSeconds(48_925));
    assertThat(closed.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_for_a_second_is_waited_for_like_a_permit() {
    Instant until = NOW.plusSeconds(1);
    assertThat(granted(lease(unused.closed(until), 6)).times())
        .containsExactly(until, until, until, until, until);
  }

  @Test
  void a_day_that_is_used_up_begins_anew_after_24_hours() {
    CallLimits three = new CallLimits(5, Duration.ofSeconds(1), 3);
    CallLease.Granted all = granted(unused.lease(three, 5, CallPriority.INTERACTIVE, NOW));
    assertThat(all.times()).hasSize(3);
    Instant later = NOW.plus(Duration.ofHours(5));
    CallLease.Refused refused =
        (CallLease.Refused) all.after().lease(three, 1, CallPriority.INTERACTIVE, later);
    assertThat(refused.until()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(refused.after().lease(three, 1, CallPriority.INTERACTIVE, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void background_work_leaves_a_part_of_the_day() {
    CallBudget used = unused;
    Instant now = NOW;
    for (int i = 0; i < 70; i++) {
      used = granted(used.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, now)).after();
      now = now.plusSeconds(1);
    }
    assertThat(used.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, now))
        .isInstanceOf(CallLease.Refused.class);
    assertThat(used.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, now))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void background_work_stands_back_while_somebody_has_to_wait() {
    CallBudget busy = granted(lease(unused, 6)).after();
    CallLease.Refused refused =
        (CallLease.Refused) busy.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, NOW);
    assertThat(refused.until()).isAfter(NOW);
    assertThat(refused.after().lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void what_no_window_reaches_any_more_is_forgotten() {
    CallBudget used = granted(lease(unused, 5)).after();
    assertThat(granted(used.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW.plusSeconds(9))))
        .extracting(lease -> lease.after().slots().size())
        .isEqualTo(1);
  }

  @Test
  void calls_that_need_not_wait_leave_room_for_one_that_left_late_at_the_other_end_of_the_window() {
    CallLimits two = new CallLimits(2, Duration.ofSeconds(1), 100);
    CallLease.Granted first = granted(unused.lease(two, 1, CallPriority.INTERACTIVE, NOW));
    CallLease next = first.after().lease(two, 2, CallPriority.INTERACTIVE, NOW.plusMillis(1_010));
    // The first may have left at 50 milliseconds: a window from there sees it and two more.
    assertThat(granted(next).times()).startsWith(NOW.plusMillis(1_010)).doesNotHaveDuplicates();
  }

  @Property
  void no_window_ever_sees_more_calls_than_its_limit_late_as_they_may_be(
      @ForAll @IntRange(min = 1, max = 12) int permits,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 700) Integer> gaps,
      @ForAll @IntRange(min = 1, max = 6) int wanted,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 50) Integer> lateness) {
    CallLimits limits = new CallLimits(permits, Duration.ofSeconds(1), 100_000);
    CallBudget budget = unused;
    List<Instant> calls = new ArrayList<>();
    Instant now = NOW;
    for (int gap : gaps) {
      now = now.plusMillis(gap);
      CallLease lease = budget.lease(limits, wanted, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      if (lease instanceof CallLease.Granted granted) {
        for (Instant time : granted.times()) {
          calls.add(time.plusMillis(lateness.get(calls.size() % lateness.size())));
        }
      }
    }
    for (Instant begin : calls) {
      Instant end = begin.plusSeconds(1);
      assertThat(calls.stream().filter(at -> !at.isBefore(begin) && at.isBefore(end)).count())
          .isLessThanOrEqualTo(permits);
    }
  }

  @Property
  void a_queue_of_callers_uses_nine_tenths_of_the_rate(
      @ForAll @IntRange(min = 1, max = 30) int permits) {
    CallLimits limits = new CallLimits(permits, Duration.ofSeconds(1), 100_000);
    CallBudget budget = unused;
    int calls = 0;
    for (Instant now = NOW; now.isBefore(NOW.plusSeconds(60)); now = now.plusMillis(37)) {
      CallLease lease = budget.lease(limits, 3, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      calls += lease instanceof CallLease.Granted granted ? granted.times().size() : 0;
    }
    assertThat(calls).isGreaterThanOrEqualTo(permits * 54);
  }

  private static CallLease lease(CallBudget budget, int wanted) {
    return budget.lease(FIVE_A_SECOND, wanted, CallPriority.INTERACTIVE, NOW);
  }

  private static CallLease.Granted granted(CallLease lease) {
    assertThat(lease).isInstanceOf(CallLease.Granted.class);
    return (CallLease.Granted) lease;
  }
}
