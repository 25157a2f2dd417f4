package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.Job;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.Waiting;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a phase for each message of its queue, and sees to it that the phase ends: what may succeed
 * later is sent again with a delay or comes back after one, what never can settles the phase with a
 * reason, and whoever settles the last phase before wrap-up, or brings it to a pause, sends that.
 * What is received too often goes to the dead letters, whose function settles the phase.
 */
public final class PhaseRunner {
  private static final Logger LOG = LoggerFactory.getLogger(PhaseRunner.class);

  /** A provider that gave no usable answer is asked again so often, at growing distances. */
  static final int MAX_ATTEMPTS = 5;

  /**
   * Receives after which SQS puts a message into the dead letters: the redrive policy in
   * template.yaml.
   */
  static final int MAX_RECEIVES = 5;

  /**
   * For how long a provider may put off one and the same step: three times the longest wait that is
   * taken from an answer.
   */
  static final Duration LONGEST_WAIT = Duration.ofDays(3);

  /** Functions are given so much memory where nobody says otherwise. */
  static final int USUAL_MB = 1_024;

  // Nobody can tell whose an unreadable message is.
  private static final String UNKNOWN = "unknown";

  private static final Duration WORTH_A_PAUSE = Duration.ofMinutes(1);

  private final Map<PhaseName, PhaseWork> works;
  private final JobStore jobs;
  private final Queues queues;
  private final Followers followers;
  private final DeadEnds deadEnds;
  private final Backoff backoff;
  private final Clock clock;
  private final Meter meter;
  private final int functionMb;

  public PhaseRunner(Map<PhaseName, PhaseWork> works, JobStore jobs, Queues queues, Clock clock) {
    // Seeded anew after a restore, unlike others: many functions start from one snapshot.
    this(works, jobs, queues, clock, new SecureRandom());
  }

  /** With a lot of the caller's, by which waits differ from each other. */
  public PhaseRunner(
      Map<PhaseName, PhaseWork> works,
      JobStore jobs,
      Queues queues,
      Clock clock,
      RandomGenerator random) {
    this(works, jobs, queues, clock, random, Meter.NONE, USUAL_MB);
  }

  /** With a meter that is told what runs come to, in a function with this memory. */
  PhaseRunner(
      Map<PhaseName, PhaseWork> works,
      JobStore jobs,
      Queues queues,
      Clock clock,
      RandomGenerator random,
      Meter meter,
      int functionMb) {
    this.works = Map.copyOf(works);
    this.jobs = jobs;
    this.queues = queues;
    this.followers = new Followers(queues);
    this.deadEnds = new DeadEnds(jobs, queues);
    this.backoff = new Backoff(random);
    this.clock = clock;
    this.meter = meter;
    this.functionMb = functionMb;
  }

  /** Handles every message, side by side, and names those that are to come back. */
  public SQSBatchResponse handle(SQSEvent event, Deadline deadline) {
    try {
      SQSBatchResponse response =
          SqsBatch.sideBySide(event, message -> handleOrBringBack(message, deadline));
      meter.add(Metric.FAILED_RUNS, response.getBatchItemFailures().size());
      return response;
    } finally {
      meter.flush();
    }
  }

  private void handleOrBringBack(SQSMessage received, Deadline deadline) {
    try {
      handle(received, deadline);
    } catch (UnreadableMessageException e) {
      meter.count(Metric.PHASE_RUNS, UNKNOWN, RunOutcome.UNREADABLE.toString());
      // No wait would help it: it is to be where it is looked into.
      bringBack(received, Duration.ZERO);
      throw e;
    } catch (RuntimeException e) {
      bringBack(received, untilNextReceive(received));
      throw e;
    }
  }

  private void bringBack(SQSMessage received, Duration delay) {
    try {
      queues.bringBack(received, delay);
    } catch (RuntimeException e) {
      LOG.warn("message {} comes back when its visibility ends", received.getMessageId(), e);
    }
  }

  private Duration untilNextReceive(SQSMessage received) {
    int receives = receives(received);
    return receives < MAX_RECEIVES ? backoff.after(receives) : Duration.ZERO;
  }

  private static int receives(SQSMessage received) {
    return Integer.parseInt(received.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
  }

  private void handle(SQSMessage received, Deadline deadline) {
    LogContext.received(received);
    PhaseMessage message = read(received);
    LogContext.of(message);
    Optional<Job> job =
        jobs.find(message.artistId()).filter(found -> found.jobId().equals(message.jobId()));
    if (job.isEmpty() || job.get().isOver()) {
      LOG.info("{} for {}: job {} is over", message.phase(), message.artistId(), message.jobId());
      count(message.phase(), RunOutcome.OVER);
      return;
    }
    UseTally use = UseTally.begin(functionMb, clock);
    if (receives(received) > 1) {
      use.triedAgain();
    }
    PhaseRun run = new PhaseRun(received.getMessageId(), message, job.get(), deadline, jobs, use);
    Instant began = clock.instant();
    try {
      if (!run.isCurrent()) {
        throw new SupersededException();
      }
      runOrRecover(run);
    } catch (SupersededException _) {
      LOG.info(
          "{} for {}: job {} goes on without this run",
          run.phase(),
          run.artistId(),
          message.jobId());
      count(run.phase(), RunOutcome.SUPERSEDED);
    } finally {
      double millis = (double) Duration.between(began, clock.instant()).toMillis();
      meter.add(Metric.PHASE_DURATION, millis, run.phase().toString());
    }
  }

  private void count(PhaseName phase, RunOutcome outcome) {
    meter.count(Metric.PHASE_RUNS, phase.toString(), outcome.toString());
  }

  /** Fails the phase at once where the message can never be read: nobody is to wait for that. */
  private PhaseMessage read(SQSMessage received) {
    try {
      PhaseMessage message = Queues.read(received.getBody());
      if (works.containsKey(message.phase())) {
        return message;
      }
      throw new UnreadableMessageException(UnreadableMessageException.WRONG_PHASE);
    } catch (UnreadableMessageException e) {
      Addressee.in(received.getBody())
          .filter(of -> works.containsKey(of.phase()))
          .ifPresent(of -> deadEnds.settle(of, received.getMessageId(), e.getMessage()));
      throw e;
    }
  }

  private void runOrRecover(PhaseRun run) {
    try {
      run(run);
    } catch (ProviderException e) {
      LOG.warn("{} for {}: {}", run.phase(), run.artistId(), e.getMessage());
      recover(run, e.fault());
    }
  }

  private void run(PhaseRun run) {
    Phase seen = seen(run);
    if (seen.state().isSettled()) {
      // Delivered again after a crash between settling and sending.
      followers.follow(run.phase(), run.job());
      count(run.phase(), RunOutcome.REPEATED);
    } else if (run.phase() == PhaseName.WRAP_UP && !run.job().isReadyForWrapUp()) {
      LOG.info("{} for {}: nothing to add up", run.phase(), run.artistId());
      count(run.phase(), RunOutcome.REPEATED);
    } else if (seen.waiting() != null && seen.waiting().until().isAfter(clock.instant())) {
      if (run.isAwaited()) {
        sendAt(run.rest(), seen.waiting().until());
        run.passOn();
      }
      // Delivered again after a crash between noting the wait and sending.
      followers.wrapUpWhereDue(run.job());
      count(run.phase(), RunOutcome.REPEATED);
    } else {
      run.begin();
      settle(run, works.get(run.phase()).run(run));
    }
  }

  private static Phase seen(PhaseRun run) {
    return run.job().phases().get(run.phase());
  }

  private void settle(PhaseRun run, PhaseResult result) {
    switch (result) {
      case PhaseResult.Done _ -> followers.follow(run.phase(), run.report(Phase::completed));
      case PhaseResult.Skip(String reason) ->
          followers.follow(run.phase(), run.report(seen -> seen.skipped(reason)));
      case PhaseResult.Fail(String reason) ->
          followers.follow(run.phase(), run.report(seen -> seen.failed(reason)));
      case PhaseResult.HandOn _ -> {
        run.note();
        queues.send(run.rest());
      }
      case PhaseResult.Pause _ -> run.report(seen -> seen.waitingFor(run.job().phases().waiting()));
    }
    count(run.phase(), RunOutcome.of(result));
  }

  private void recover(PhaseRun run, ProviderFault fault) {
    switch (fault) {
      case ProviderFault.RateLimited limited -> wait(run, limited);
      case ProviderFault.Refused refused -> settle(run, new PhaseResult.Fail(refusal(refused)));
      case ProviderFault.Broken broken -> tryAgain(run, broken);
    }
  }

  private void wait(PhaseRun run, ProviderFault.RateLimited limited) {
    // Whole seconds, which people read and SQS delays by.
    Instant until = limited.until().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    PhaseMessage rest = run.rest();
    Instant since = Objects.requireNonNullElse(rest.waitingSince(), clock.instant());
    if (until.isAfter(since.plus(LONGEST_WAIT))) {
      settle(run, new PhaseResult.Fail(waitedTooLong(limited)));
      return;
    }
    // Sent first: a wait that is noted has its message, so that no copy of another sends one.
    sendAt(rest.afterWaiting(since), until);
    Waiting waiting = new Waiting(limited.provider().label(), shownSince(since, until), until);
    followers.wrapUpWhereDue(run.report(seen -> seen.waitingFor(waiting)));
    count(run.phase(), RunOutcome.WAITING);
  }

  /** Short waits that add up are no pause: to add up what is there for each would never end. */
  private Instant shownSince(Instant since, Instant until) {
    Instant now = clock.instant();
    return until.isAfter(now.plus(WORTH_A_PAUSE)) ? since : now;
  }

  private static String waitedTooLong(ProviderFault.RateLimited limited) {
    return "%s has asked to wait for %d days"
        .formatted(limited.provider().displayName(), LONGEST_WAIT.toDays());
  }

  private void sendAt(PhaseMessage message, Instant at) {
    Duration delay = Duration.between(clock.instant(), at).plusSeconds(1);
    queues.send(message, delay.isNegative() ? Duration.ZERO : delay);
  }

  private void tryAgain(PhaseRun run, ProviderFault.Broken broken) {
    PhaseMessage rest = run.rest();
    if (rest.attempt() + 1 < MAX_ATTEMPTS) {
      run.triesAgain();
      queues.send(rest.again(), backoff.after(rest.attempt() + 1));
      count(run.phase(), RunOutcome.TRIED_AGAIN);
    } else {
      String reason =
          "%s did not give a usable answer: %s"
              .formatted(broken.provider().displayName(), broken.reason());
      settle(run, new PhaseResult.Fail(reason));
    }
  }

  private static String refusal(ProviderFault.Refused refused) {
    return "%s refused (%d): %s"
        .formatted(refused.provider().displayName(), refused.status(), refused.reason());
  }
}
