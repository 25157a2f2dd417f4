package io.backline.runtime;

import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.store.ArtistStore;
import io.backline.store.Claim;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Begins imports, without asking any provider. */
public final class Kickoff {
  // Wrap-up is the first where nothing is asked for but what goes on behind the end.
  private static final Set<PhaseName> FIRST_PHASES =
      Set.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.WRAP_UP);

  // Longer than a message takes to its function: a job that did not begin by then was not sent.
  private static final Duration UNSENT_AFTER = Duration.ofSeconds(20);

  private final JobStore jobs;
  private final ArtistStore artists;
  private final Queues queues;
  private final Clock clock;

  public Kickoff(JobStore jobs, ArtistStore artists, Queues queues, Clock clock) {
    this.jobs = jobs;
    this.artists = artists;
    this.queues = queues;
    this.clock = clock;
  }

  /**
   * What a kick-off came to.
   *
   * @param started whether this one began the job
   * @param joined whether the job was under way already
   */
  public record Result(Artist artist, Job job, boolean started, boolean joined) {}

  public Result begin(ImportOrder order) {
    return begin(order, Duration.ZERO);
  }

  /** Begins after a while, which is shorter than a job's lease. */
  public Result begin(ImportOrder order, Duration delay) {
    Claim claim =
        jobs.claim(
            order.tmAttractionId(),
            UUID.randomUUID().toString(),
            order.force(),
            order.scope(),
            delay);
    return switch (claim) {
      case Claim.Started(Job job) -> new Result(start(order, job, delay), job, true, false);
      case Claim.Joined(Job job, boolean more) -> {
        if (more) {
          // It may wait behind much, or not at all yet.
          sendOnceMore(job, job.unbegun());
        } else {
          sendWhatWasNot(job);
        }
        yield new Result(shell(order, job), job, false, true);
      }
      case Claim.Fresh(Job job) -> new Result(shell(order, job), job, false, false);
    };
  }

  /** Imports the artist from the beginning, whatever is under way or fresh. */
  public Result anew(Artist artist) {
    Job job = jobs.takeOver(artist.tmAttractionId(), UUID.randomUUID().toString());
    return new Result(sent(job, () -> artist, Duration.ZERO), job, true, false);
  }

  private Artist start(ImportOrder order, Job job, Duration delay) {
    Supplier<Artist> shell =
        () -> job.generation() == 1 ? firstShell(order, job) : shell(order, job);
    return sent(job, shell, delay);
  }

  /** A job whose messages are not sent would stand still, and others would join it. */
  private Artist sent(Job job, Supplier<Artist> shell, Duration delay) {
    try {
      // Somebody waits, so side by side. Identity puts the shell too, where it is faster.
      Future<Artist> artist = Parallel.begin(shell::get);
      List<PhaseName> first = job.unbegun();
      Parallel.map(first, first.size(), phase -> send(job, phase, delay));
      return Parallel.join(artist);
    } catch (RuntimeException e) {
      jobs.abandon(job, "the import could not be started");
      throw e;
    }
  }

  // Nobody asked for the artist before, and somebody waits: a look first would be in vain.
  private Artist firstShell(ImportOrder order, Job job) {
    return artists.putFirstShell(
        order.tmAttractionId(), job.artistId(), order.name(), clock.instant());
  }

  private Artist shell(ImportOrder order, Job job) {
    return artists.putShell(order.tmAttractionId(), job.artistId(), order.name(), clock.instant());
  }

  // A kick-off that died between claiming and sending left a job that nobody works on. Once only:
  // more likely its queue is behind, and what is lost even so is the watchdog's.
  private void sendWhatWasNot(Job job) {
    Instant now = clock.instant();
    List<PhaseName> unsent = job.unbegun().stream().filter(FIRST_PHASES::contains).toList();
    if (unsent.isEmpty() || job.stalls() > 0 || !job.isIdleFor(UNSENT_AFTER, now)) {
      return;
    }
    Job resumed = job.resumed(now);
    // Of many that join at once, one sends.
    if (jobs.update(job, resumed)) {
      sendOnceMore(resumed, unsent);
    }
  }

  private void sendOnceMore(Job job, List<PhaseName> phases) {
    phases.forEach(phase -> queues.send(PhaseMessage.resume(job, phase)));
  }

  private boolean send(Job job, PhaseName phase, Duration delay) {
    queues.send(PhaseMessage.begin(job, phase), delay);
    return true;
  }
}
