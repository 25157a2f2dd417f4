package io.backline.watchdog;

import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.runtime.Deadline;
import io.backline.runtime.Followers;
import io.backline.runtime.LogContext;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.store.StalledJobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that no import stands still for ever. What nobody has worked on for a job's lease is
 * begun again; what still goes no further after some times is failed, so that the import ends.
 */
final class Watchdog {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  /** So often a job is resumed; the next time, what stands still is given up. */
  static final int MOST_RESUMES = 3;

  static final String GIVEN_UP = "it stood still, and got no further when it was begun again";

  // In one run; who is left over has stood still for the shortest time, and comes next.
  private static final int MOST_JOBS = 1_000;
  private static final int AT_ONCE = 10;

  private final StalledJobs stalled;
  private final JobStore jobs;
  private final Queues queues;
  private final Followers followers;
  private final Clock clock;

  Watchdog(StalledJobs stalled, JobStore jobs, Queues queues, Clock clock) {
    this.stalled = stalled;
    this.jobs = jobs;
    this.queues = queues;
    this.followers = new Followers(queues);
    this.clock = clock;
  }

  /** Looks after all that stand still, as far as time allows; how many were found how. */
  Map<String, Integer> look(Deadline deadline) {
    Backlog backlog = new Backlog(queues);
    List<String> found = stalled.find(clock.instant(), MOST_JOBS);
    Map<String, Integer> counts = new TreeMap<>();
    Parallel.map(found, AT_ONCE, artistId -> look(artistId, backlog, deadline))
        .forEach(finding -> counts.merge(finding.toString(), 1, Integer::sum));
    return counts;
  }

  private Finding look(String artistId, Backlog backlog, Deadline deadline) {
    if (deadline.isNear()) {
      return Finding.FAILED;
    }
    try {
      return jobs.find(artistId).map(job -> lookAfter(job, backlog)).orElse(Finding.WELL);
    } catch (RuntimeException e) {
      // The others are not to wait for it.
      LOG.error("the job of {} could not be looked after", artistId, e);
      return Finding.FAILED;
    }
  }

  private Finding lookAfter(Job job, Backlog backlog) {
    LogContext.of(job.artistId(), job.jobId());
    Instant now = clock.instant();
    List<PhaseName> behind = job.stalled(now);
    if (behind.isEmpty()) {
      return Finding.WELL;
    }
    if (behind.stream().anyMatch(name -> backlog.isBehind(name, job.priority()))) {
      return jobs.update(job, job.renewed(now)) ? Finding.SPARED : Finding.WELL;
    }
    List<PhaseName> hopeless =
        job.stalls() < MOST_RESUMES
            ? List.of()
            : behind.stream().filter(name -> mayBeFailed(job, name)).toList();
    return hopeless.isEmpty() ? resume(job, behind, now) : giveUp(job, hopeless, now);
  }

  /** To fail wrap-up would end the import, while something is still to come after a pause. */
  private static boolean mayBeFailed(Job job, PhaseName name) {
    return name != PhaseName.WRAP_UP || !job.hasMoreToCome();
  }

  private Finding resume(Job job, List<PhaseName> behind, Instant now) {
    Job resumed = job.resumed(now);
    // Whoever has changed the job meanwhile works on it.
    if (!jobs.update(job, resumed)) {
      return Finding.WELL;
    }
    behind.forEach(name -> queues.send(PhaseMessage.resume(resumed, name)));
    LOG.warn("{}: job {} stood still, {} resumed", job.artistId(), job.jobId(), behind);
    return Finding.RESUMED;
  }

  private Finding giveUp(Job job, List<PhaseName> hopeless, Instant now) {
    Job without = job.givenUp(hopeless, GIVEN_UP, now);
    if (!jobs.update(job, without)) {
      return Finding.WELL;
    }
    followers.follow(hopeless.getLast(), without);
    LOG.warn("{}: job {} stood still, {} given up", job.artistId(), job.jobId(), hopeless);
    return Finding.GIVEN_UP;
  }
}
