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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a phase for each message of its queue, and sees to it that the phase ends: what may succeed later is sent again with a
 * delay, what never can settles the phase with a reason, and whoever settles the last phase but one sends wrap-up.
 */
public final class PhaseRunner {
  private static final Logger LOG = LoggerFactory.getLogger(PhaseRunner.class);

  /** A provider that gave no usable answer is asked again so often, at growing distances. */
  static final int MAX_ATTEMPTS = 5;

  /** Receives after which SQS puts a message into the dead letters: the redrive policy in template.yaml. */
  static final int MAX_RECEIVES = 5;

  private final PhaseName phase;
  private final PhaseWork work;
  private final JobStore jobs;
  private final Queues queues;
  private final Clock clock;

  public PhaseRunner(
      PhaseName phase, PhaseWork work, JobStore jobs, Queues queues, Clock clock) {
    this.phase = phase;
    this.work = work;
    this.jobs = jobs;
    this.queues = queues;
    this.clock = clock;
  }

  /** Handles every message, side by side, and names those that are to come back. */
  public SQSBatchResponse handle(SQSEvent event, Deadline deadline) {
    return SqsBatch.handle(event, message -> handle(message, deadline));
  }

  private void handle(SQSMessage received, Deadline deadline) {
    PhaseMessage message = Queues.read(received.getBody());
    Optional<Job> job =
        jobs.find(message.artistId()).filter(found -> found.jobId().equals(message.jobId()));
    if (job.isEmpty() || job.get().stage().isFinal()) {
      LOG.info("{} for {}: job {} is over", phase, message.artistId(), message.jobId());
      return;
    }
    try {
      run(message, job.get(), deadline);
    } catch (SupersededException _) {
      LOG.info("{} for {}: job {} was replaced", phase, message.artistId(), message.jobId());
    } catch (ProviderException e) {
      LOG.warn("{} for {}: {}", phase, message.artistId(), e.getMessage());
      recover(message, job.get(), deadline, e.fault());
    } catch (RuntimeException e) {
      giveUpAfterLastReceive(received, message, job.get(), deadline);
      throw e;
    }
  }

  private void run(PhaseMessage message, Job job, Deadline deadline) {
    PhaseRun run = new PhaseRun(message, job, deadline, jobs);
    Phase seen = job.phases().get(phase);
    if (seen.state().isSettled()) {
      // Delivered again after a crash between settling and sending.
      sendFollowers(job);
      return;
    }
    if (seen.waiting() != null && seen.waiting().until().isAfter(clock.instant())) {
      sendAt(message, seen.waiting().until());
      return;
    }
    run.report(Phase::running);
    settle(run, message, work.run(run));
  }

  private void settle(PhaseRun run, PhaseMessage message, PhaseResult result) {
    switch (result) {
      case PhaseResult.Done _ -> sendFollowers(run.report(Phase::completed));
      case PhaseResult.Skip skip ->
          sendFollowers(run.report(seen -> seen.skipped(skip.reason())));
      case PhaseResult.Fail fail ->
          sendFollowers(run.report(seen -> seen.failed(fail.reason())));
      case PhaseResult.HandOn rest -> queues.send(message.from(rest.cursor()));
    }
  }

  private void recover(
      PhaseMessage message, Job job, Deadline deadline, ProviderFault fault) {
    PhaseRun run = new PhaseRun(message, job, deadline, jobs);
    try {
      switch (fault) {
        case ProviderFault.RateLimited limited -> wait(run, message, limited);
        case ProviderFault.Refused refused ->
            settle(run, message, new PhaseResult.Fail(refusal(refused)));
        case ProviderFault.Broken broken -> tryAgain(run, message, broken);
      }
    } catch (SupersededException _) {
      LOG.info("{} for {}: job {} was replaced", phase, message.artistId(), message.jobId());
    }
  }

  private void wait(PhaseRun run, PhaseMessage message, ProviderFault.RateLimited limited) {
    Waiting waiting = new Waiting(limited.provider().label(), limited.until());
    run.report(seen -> seen.waitingFor(waiting));
    sendAt(message, limited.until());
  }

  private void sendAt(PhaseMessage message, Instant at) {
    Duration delay = Duration.between(clock.instant(), at).plusSeconds(1);
    queues.send(message, delay.isNegative() ? Duration.ZERO : delay);
  }

  private void tryAgain(PhaseRun run, PhaseMessage message, ProviderFault.Broken broken) {
    if (message.attempt() + 1 >= MAX_ATTEMPTS) {
      settle(
          run,
          message,
          new PhaseResult.Fail(
              "%s did not give a usable answer: %s"
                  .formatted(broken.provider().displayName(), broken.reason())));
      return;
    }
    queues.send(message.again(), Duration.ofSeconds(2L << message.attempt()));
  }

  private static String refusal(ProviderFault.Refused refused) {
    return "%s refused (%d): %s"
        .formatted(refused.provider().displayName(), refused.status(), refused.reason());
  }

  /** The message is about to go to the dead letters, where nobody would tell the one who waits for the import. */
  private void giveUpAfterLastReceive(
      SQSMessage received, PhaseMessage message, Job job, Deadline deadline) {
    String receives = received.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    if (Integer.parseInt(receives) >= MAX_RECEIVES) {
      PhaseRun run = new PhaseRun(message, job, deadline, jobs);
      settle(run, message, new PhaseResult.Fail("an error of ours, kept for inspection"));
    }
  }

  private void sendFollowers(Job job) {
    if (phase == PhaseName.IDENTITY
        && !job.stage().isFinal()
        && !job.phases().catalog().state().isSettled()) {
      queues.send(PhaseMessage.begin(job, PhaseName.CATALOG));
    }
    if (job.isReadyForWrapUp()) {
      queues.send(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    }
  }
}
