package io.backline.api;

import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.runtime.Addressee;
import io.backline.runtime.Queues;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sends dead letters once more, one after the other at a given rate: each waits its turn in its
 * queue. A letter is noted as redriven after it was sent, so that none is lost; to send one twice
 * does no harm.
 */
final class Redrive {
  /** In one request, which has 29 seconds. */
  static final int MOST = 500;

  private static final int AT_ONCE = 10;

  // Half of what makes a job count as dead: an import that is begun here waits its turn as well.
  private static final Duration LONGEST_DELAY = Job.LEASE.dividedBy(2);

  private final DeadLetterStore letters;
  private final JobStore jobs;
  private final Queues queues;
  private final Kickoff kickoff;

  Redrive(DeadLetterStore letters, JobStore jobs, Queues queues, Kickoff kickoff) {
    this.letters = letters;
    this.jobs = jobs;
    this.queues = queues;
    this.kickoff = kickoff;
  }

  /** What became of the letters. */
  record Result(int sent, int imports, Duration lastDelay) {}

  private enum Outcome {
    SENT,
    IMPORTED,
    LEFT
  }

  private record Turn(DeadLetter letter, Duration delay) {}

  /** Redrives as many of the letters as there is time for. */
  Result run(List<DeadLetter> chosen, int perSecond) {
    List<Turn> turns =
        IntStream.range(0, Math.min(chosen.size(), MOST))
            .mapToObj(i -> new Turn(chosen.get(i), Duration.ofSeconds(i / perSecond)))
            .filter(turn -> turn.delay().compareTo(LONGEST_DELAY) <= 0)
            .toList();
    List<Outcome> outcomes = Parallel.map(turns, AT_ONCE, this::redrive);
    return new Result(
        count(outcomes, Outcome.SENT),
        count(outcomes, Outcome.IMPORTED),
        turns.isEmpty() ? Duration.ZERO : turns.getLast().delay());
  }

  private static int count(Collection<Outcome> outcomes, Outcome wanted) {
    return (int) outcomes.stream().filter(outcome -> outcome == wanted).count();
  }

  private Outcome redrive(Turn turn) {
    Outcome outcome = sendOrImport(turn.letter(), turn.delay());
    if (outcome != Outcome.LEFT) {
      letters.redriven(turn.letter());
    }
    return outcome;
  }

  private Outcome sendOrImport(DeadLetter letter, Duration delay) {
    Optional<Addressee> of = Addressee.in(letter.body());
    Optional<Job> job = of.flatMap(named -> jobs.find(named.artistId()));
    if (job.isEmpty() || awaits(job.get(), of.get())) {
      return sendAsItIs(letter, delay);
    }
    boolean goesOnWithout = job.get().jobId().equals(letter.jobId()) && !job.get().hasEnded();
    return goesOnWithout ? Outcome.LEFT : importAnew(letter, job.get(), delay);
  }

  private static boolean awaits(Job job, Addressee of) {
    return job.jobId().equals(of.jobId())
        && job.isOpenTo(of.phase())
        && !job.phases().get(of.phase()).state().isSettled();
  }

  private Outcome sendAsItIs(DeadLetter letter, Duration delay) {
    if (letter.cut()) {
      return Outcome.LEFT;
    }
    queues.send(phase(letter), letter.body(), delay);
    return Outcome.SENT;
  }

  /** Its own, which is another where it was sent to a wrong queue. */
  private static PhaseName phase(DeadLetter letter) {
    return Addressee.in(letter.body()).map(Addressee::phase).orElse(letter.phase());
  }

  private Outcome importAnew(DeadLetter letter, Job job, Duration delay) {
    ImportRequest again = new ImportRequest(job.tmAttractionId(), null, true);
    Job now = kickoff.begin(again, delay).job();
    // Another than the one that the letter ended: begun here, or under way already.
    return now.jobId().equals(letter.jobId()) ? Outcome.LEFT : Outcome.IMPORTED;
  }
}
