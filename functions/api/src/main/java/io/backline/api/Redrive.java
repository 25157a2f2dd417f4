package io.backline.api;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.runtime.Addressee;
import io.backline.runtime.ImportOrder;
import io.backline.runtime.Kickoff;
import io.backline.runtime.Queues;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.store.JobStore;
import io.backline.store.Page;
import io.backline.store.Parallel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sends dead letters once more, one after the other at a given rate: each waits its turn in its
 * queue. A letter is noted as redriven after it was sent, so that none is lost; to send one twice
 * does no harm.
 */
final class Redrive {
  // In one request, which has 29 seconds, and as long for looking at those that stay.
  private static final int MOST = 500;
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  private static final int PAGE = 200;
  private static final int AT_ONCE = 10;

  // Half of what makes a job count as dead: an import that is begun here waits its turn as well.
  private static final Duration LONGEST_DELAY = Job.LEASE.dividedBy(2);

  private final DeadLetterStore letters;
  private final JobStore jobs;
  private final Queues queues;
  private final Kickoff kickoff;
  private final Clock clock;

  Redrive(DeadLetterStore letters, JobStore jobs, Queues queues, Kickoff kickoff, Clock clock) {
    this.letters = letters;
    this.jobs = jobs;
    this.queues = queues;
    this.kickoff = kickoff;
    this.clock = clock;
  }

  /**
   * What became of the letters.
   *
   * @param lastDelay after which the last of those that were sent arrives
   */
  record Result(int sent, int imports, Duration lastDelay) {}

  private enum Outcome {
    SENT,
    IMPORTED,
    LEFT
  }

  /** What is to be done about a letter that need not stay. */
  private sealed interface Step {
    DeadLetter letter();

    record Send(DeadLetter letter, PhaseName phase) implements Step {}

    record Import(DeadLetter letter, Job ended) implements Step {}
  }

  private record Turn(Step step, Duration delay) {}

  private record Done(Outcome outcome, Duration delay) {}

  /** Redrives as many of these as there is time for; who is unknown is passed over. */
  Result those(List<String> ids, int perSecond) {
    return take(steps(ids.stream().flatMap(id -> letters.find(id).stream()).toList()), perSecond);
  }

  /**
   * Redrives the oldest, as many as there is time for. What names no import is left: nobody reads
   * it, so that it would only die again. Neither it nor what has to stay hides what is newer.
   */
  Result oldest(int perSecond) {
    Instant end = clock.instant().plus(LONGEST_LOOK);
    List<Step> steps = new ArrayList<>();
    String after = null;
    do {
      Page<DeadLetter> page = letters.page(after, PAGE);
      steps.addAll(
          steps(page.rows().stream().filter(letter -> letter.artistId() != null).toList()));
      after = page.last();
    } while (after != null && steps.size() < most(perSecond) && clock.instant().isBefore(end));
    return take(steps, perSecond);
  }

  private List<Step> steps(List<DeadLetter> chosen) {
    return Parallel.map(chosen, AT_ONCE, this::step).stream().flatMap(Optional::stream).toList();
  }

  /** What is to be done about the letter, or empty where it has to stay. */
  private Optional<Step> step(DeadLetter letter) {
    Optional<Job> job = Optional.ofNullable(letter.artistId()).flatMap(jobs::find);
    if (job.isEmpty() || awaits(job.get(), letter)) {
      return letter.cut() ? Optional.empty() : Optional.of(new Step.Send(letter, phase(letter)));
    }
    boolean goesOnWithout = job.get().jobId().equals(letter.jobId()) && !job.get().hasEnded();
    return goesOnWithout ? Optional.empty() : Optional.of(new Step.Import(letter, job.get()));
  }

  private static boolean awaits(Job job, DeadLetter letter) {
    PhaseName phase = phase(letter);
    return job.jobId().equals(letter.jobId())
        && job.isOpenTo(phase)
        && !job.phases().get(phase).state().isSettled();
  }

  /** Its own, which is another where it was sent to a wrong queue. */
  private static PhaseName phase(DeadLetter letter) {
    return Addressee.in(letter.body()).map(Addressee::phase).orElse(letter.phase());
  }

  private Result take(List<Step> steps, int perSecond) {
    List<Turn> turns =
        IntStream.range(0, Math.min(steps.size(), most(perSecond)))
            .mapToObj(i -> new Turn(steps.get(i), Duration.ofSeconds(i / perSecond)))
            .toList();
    List<Done> done =
        Parallel.map(turns, AT_ONCE, turn -> new Done(take(turn), turn.delay())).stream()
            .filter(one -> one.outcome() != Outcome.LEFT)
            .toList();
    return new Result(
        count(done, Outcome.SENT),
        count(done, Outcome.IMPORTED),
        done.stream().map(Done::delay).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
  }

  /** As many as arrive within the longest delay, the first of them at once. */
  private static int most(int perSecond) {
    return Math.min(MOST, perSecond * ((int) LONGEST_DELAY.toSeconds() + 1));
  }

  private static int count(List<Done> done, Outcome wanted) {
    return (int) done.stream().filter(one -> one.outcome() == wanted).count();
  }

  private Outcome take(Turn turn) {
    Outcome outcome =
        switch (turn.step()) {
          case Step.Send(DeadLetter letter, PhaseName phase) -> {
            queues.send(phase, letter.body(), turn.delay());
            yield Outcome.SENT;
          }
          case Step.Import(DeadLetter letter, Job ended) -> importAnew(letter, ended, turn.delay());
        };
    if (outcome != Outcome.LEFT) {
      letters.settle(turn.step().letter());
    }
    return outcome;
  }

  private Outcome importAnew(DeadLetter letter, Job ended, Duration delay) {
    ImportOrder again =
        new ImportOrder(ended.tmAttractionId(), null, true, ImportScope.whole(ended.priority()));
    Job now = kickoff.begin(again, delay).job();
    // Another than the one that the letter ended: begun here, or under way already.
    return now.jobId().equals(letter.jobId()) ? Outcome.LEFT : Outcome.IMPORTED;
  }
}
