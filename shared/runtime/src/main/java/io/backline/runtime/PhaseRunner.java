package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.Waiting;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a phase for each message of its queue, and sees to it that the phase ends: what may succeed
 * later is sent again with a delay, what never can settles the phase with a reason, and whoever
 * settles the last phase before wrap-up, or brings it to a pause, sends that.
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

  private final Map<PhaseName, PhaseWork> works;
  private final JobStore jobs;
  private final Queues queues;
  private final Followers followers;
  private final Clock clock;

  public PhaseRunner(Map<PhaseName, PhaseWork> works, JobStore jobs, Queues queues, Clock clock) {
    this.works = Map.copyOf(works);
    this.jobs = jobs;
    this.queues = queues;
    this.followers = new Followers(queues);
    this.clock = clock;
  }

  /** Handles every message, side by side, and names those that are to come back. */
  public SQSBatchResponse handle(SQSEvent event, Deadline deadline) {
    return SqsBatch.handle(event, message -> handle(message, deadline));
  }

  private void handle(SQSMessage received, Deadline deadline) {
    PhaseMessage message = Queues.read(received.getBody());
    if (!works.containsKey(message.phase())) {
      throw new UnreadableMessageException("a message of a phase that is not done here");
    }
    Optional<Job> job =
        jobs.find(message.artistId()).filter(found -> found.jobId().equals(message.jobId()));
    if (job.isEmpty() || job.get().isOver()) {
      LOG.info("{} for {}: job {} is over", message.phase(), message.artistId(), message.jobId());
      return;
    }
    PhaseRun run = new PhaseRun(message, job.get(), deadline, jobs);
    try {
      if (isLastReceive(received)) {
        giveUp(run);
      }
      runOrRecover(run);
    } catch (SupersededException _) {
      LOG.info(
          "{} for {}: job {} goes on without this run",
          run.phase(),
          run.artistId(),
          message.jobId());
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
    } else if (run.phase() == PhaseName.WRAP_UP && !run.job().isReadyForWrapUp()) {
      LOG.info("{} for {}: nothing to add up", run.phase(), run.artistId());
    } else if (seen.waiting() != null && seen.waiting().until().isAfter(clock.instant())) {
      sendAt(run.rest(), seen.waiting().until());
      // Delivered again after a crash between noting the wait and sending.
      followers.wrapUpWhereDue(run.job());
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
      case PhaseResult.HandOn _ -> queues.send(run.rest());
      case PhaseResult.Pause _ -> run.report(seen -> seen.waitingFor(run.job().phases().waiting()));
    }
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
    Waiting waiting = new Waiting(limited.provider().label(), clock.instant(), until);
    Job job = run.report(seen -> seen.waitingFor(waiting));
    sendAt(run.rest(), until);
    followers.wrapUpWhereDue(job);
  }

  private void sendAt(PhaseMessage message, Instant at) {
    Duration delay = Duration.between(clock.instant(), at).plusSeconds(1);
    queues.send(message, delay.isNegative() ? Duration.ZERO : delay);
  }

  private void tryAgain(PhaseRun run, ProviderFault.Broken broken) {
    PhaseMessage rest = run.rest();
    if (rest.attempt() + 1 < MAX_ATTEMPTS) {
      queues.send(rest.again(), Duration.ofSeconds(2L << rest.attempt()));
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

  private static boolean isLastReceive(SQSMessage received) {
    String receives = received.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    return Integer.parseInt(receives) >= MAX_RECEIVES;
  }

  /**
   * Settles the phase and lets the message go to the dead letters, where nobody would tell the one
   * who waits. Before any work, because what ended the earlier runs may end this one too, without a
   * chance to settle: a time-out, or too little memory.
   */
  private void giveUp(PhaseRun run) {
    boolean onlyForNow = run.phase() == PhaseName.WRAP_UP && run.job().hasMoreToCome();
    if (!seen(run).state().isSettled() && !onlyForNow) {
      run.begin();
      settle(run, new PhaseResult.Fail("an error of ours, kept for inspection"));
    }
    throw new IllegalStateException("received %d times without success".formatted(MAX_RECEIVES));
  }
}
