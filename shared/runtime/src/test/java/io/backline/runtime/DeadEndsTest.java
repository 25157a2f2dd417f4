package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.model.Waiting;
import io.backline.store.JobStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.SentMessages.Sent;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class DeadEndsTest {
  private static final PhaseWork FAULTY =
      _ -> {
        throw new IllegalStateException("expected by the test");
      };

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final SentMessages sent = new SentMessages();
  private final Queues queues =
      Queues.of(
          sent,
          Environment.load(
              Map.of(
                  "WRAPUP_QUEUE_URL", "w",
                  "ENRICHMENT_QUEUE_URL", "e",
                  "SETLISTS_QUEUE_URL", "l")));
  private final JobStore jobs;
  private final DeadEnds deadEnds;
  private final Job job;

  DeadEndsTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    deadEnds = new DeadEnds(jobs, queues);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @Test
  void a_phase_whose_message_died_fails_and_the_last_one_sends_wrap_up() {
    complete(PhaseName.IDENTITY, PhaseName.CATALOG, PhaseName.EVIDENCE);
    run("m", FAULTY);
    settle(PhaseName.SHOWS, "m");
    assertThat(shows().state()).isEqualTo(PhaseState.FAILED);
    assertThat(shows().reason()).isEqualTo("an error of ours, kept for inspection: it broke");
    assertThat(sent.take()).extracting(Sent::queueUrl).containsExactly("w");
  }

  @Test
  void a_phase_that_never_began_fails_too() {
    settle(PhaseName.SHOWS, "m");
    assertThat(shows().state()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void a_dead_identity_ends_the_import() {
    settle(PhaseName.IDENTITY, "m");
    assertThat(stored().stage()).isEqualTo(Stage.FAILED);
    assertThat(sent.take()).isEmpty();
  }

  @Test
  void a_dead_wrap_up_leaves_what_is_there_as_partial() {
    complete(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    run(PhaseName.WRAP_UP, "m", FAULTY);
    settle(PhaseName.WRAP_UP, "m");
    assertThat(stored().stage()).isEqualTo(Stage.PARTIAL);
    assertThat(stored().completedAt()).isNotNull();
    assertThat(sent.take()).extracting(Sent::queueUrl).containsExactly("e", "l");
  }

  @Test
  void what_dies_behind_the_end_ends_quietly_behind_a_complete_import() {
    complete(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    complete(PhaseName.WRAP_UP);
    settle(PhaseName.ENRICHMENT, "m");
    settle(PhaseName.SETLISTS, "n");
    assertThat(stored().isOver()).isTrue();
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void a_phase_that_another_message_has_brought_further_is_left_to_that_one() {
    run("dead", FAULTY);
    run("other", _ -> new PhaseResult.HandOn());
    settle(PhaseName.SHOWS, "dead");
    assertThat(shows().state()).isEqualTo(PhaseState.RUNNING);
  }

  @Test
  void what_the_last_run_sent_to_have_it_go_on_and_died_before_it_began_fails_the_phase() {
    run("first", _ -> new PhaseResult.HandOn());
    settle(PhaseName.SHOWS, "rest", shows().run());
    assertThat(shows().state()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void a_phase_that_waits_has_another_message_than_the_one_that_began_it() {
    Waiting waiting = new Waiting("spotify", clock.instant(), clock.instant().plusSeconds(9000));
    run("m", FAULTY);
    jobs.change(job.artistId(), "job-1", PhaseName.SHOWS, seen -> seen.waitingFor(waiting));
    settle(PhaseName.SHOWS, "m");
    assertThat(shows().state()).isEqualTo(PhaseState.RUNNING);
    settle(PhaseName.SHOWS, "hop", shows().run());
    assertThat(shows().state()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void a_wrap_up_that_nobody_has_begun_may_have_become_due_again_and_is_left_to_the_watchdog() {
    complete(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    settle(PhaseName.WRAP_UP, "m");
    assertThat(stored().hasEnded()).isFalse();
  }

  @Test
  void being_told_twice_changes_nothing_but_sends_what_follows_again() {
    complete(PhaseName.IDENTITY, PhaseName.CATALOG, PhaseName.EVIDENCE);
    settle(PhaseName.SHOWS, "m");
    Job before = stored();
    sent.take();
    settle(PhaseName.SHOWS, "m");
    assertThat(stored()).isEqualTo(before);
    assertThat(sent.take()).extracting(Sent::queueUrl).containsExactly("w");
  }

  @Test
  void a_phase_that_was_done_stays_done() {
    complete(PhaseName.SHOWS);
    settle(PhaseName.SHOWS, "m");
    assertThat(shows().state()).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void a_job_that_was_replaced_or_never_was_is_nobodys() {
    clock.advance(Job.LEASE);
    jobs.claim(job.tmAttractionId(), "job-2", false, ImportScope.WHOLE);
    settle(PhaseName.SHOWS, "m");
    deadEnds.settle(new Addressee("nobody", "job-1", PhaseName.SHOWS, null), "m", "it broke");
    assertThat(shows().state()).isEqualTo(PhaseState.PENDING);
  }

  private void settle(PhaseName phase, String messageId) {
    settle(phase, messageId, null);
  }

  private void settle(PhaseName phase, String messageId, String sender) {
    deadEnds.settle(new Addressee(job.artistId(), "job-1", phase, sender), messageId, "it broke");
  }

  private void complete(PhaseName... names) {
    for (PhaseName name : names) {
      jobs.change(job.artistId(), "job-1", name, Phase::completed);
    }
  }

  private void run(String messageId, PhaseWork work) {
    run(PhaseName.SHOWS, messageId, work);
  }

  private void run(PhaseName phase, String messageId, PhaseWork work) {
    Environment urls =
        Environment.load(
            Map.of(
                "SHOWS_QUEUE_URL", "s",
                "WRAPUP_QUEUE_URL", "w",
                "ENRICHMENT_QUEUE_URL", "e",
                "SETLISTS_QUEUE_URL", "l"));
    String body = Json.write(PhaseMessage.begin(job, phase));
    SQSEvent event = Events.of(List.of(Events.message(messageId, body, 1)));
    new PhaseRunner(Map.of(phase, work), jobs, Queues.of(sent, urls), clock)
        .handle(event, Deadline.of(new TestContext(Duration.ofMinutes(1)), clock));
    sent.take();
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }

  private Phase shows() {
    return stored().phases().shows();
  }
}
