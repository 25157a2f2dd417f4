package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.runtime.Queues;
import io.backline.store.ArtistStore;
import io.backline.store.Claim;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Begins imports, without asking any provider. */
final class Kickoff {
  private static final List<PhaseName> FIRST_PHASES = List.of(PhaseName.IDENTITY, PhaseName.SHOWS);

  // Longer than a message takes to its function: a job that did not begin by then was not sent.
  private static final Duration UNSENT_AFTER = Duration.ofSeconds(20);

  private final JobStore jobs;
  private final ArtistStore artists;
  private final Queues queues;
  private final Clock clock;

  Kickoff(JobStore jobs, ArtistStore artists, Queues queues, Clock clock) {
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
  record Result(Artist artist, Job job, boolean started, boolean joined) {}

  Result begin(ImportRequest request) {
    return begin(request, Duration.ZERO);
  }

  /** Begins after a while, which is shorter than a job's lease. */
  Result begin(ImportRequest request, Duration delay) {
    Claim claim =
        jobs.claim(request.tmAttractionId(), UUID.randomUUID().toString(), request.force(), delay);
    return switch (claim) {
      case Claim.Started(Job job) -> new Result(start(request, job, delay), job, true, false);
      case Claim.Joined(Job job) -> {
        sendWhatWasNot(job);
        yield new Result(shell(request, job), job, false, true);
      }
      case Claim.Fresh(Job job) -> new Result(shell(request, job), job, false, false);
    };
  }

  /** Imports the artist from the beginning, whatever is under way or fresh. */
  Result anew(Artist artist) {
    Job job = jobs.takeOver(artist.tmAttractionId(), UUID.randomUUID().toString());
    return new Result(sent(job, () -> artist, Duration.ZERO), job, true, false);
  }

  private Artist start(ImportRequest request, Job job, Duration delay) {
    Supplier<Artist> shell =
        () -> job.generation() == 1 ? firstShell(request, job) : shell(request, job);
    return sent(job, shell, delay);
  }

  /** A job whose messages are not sent would stand still, and others would join it. */
  private Artist sent(Job job, Supplier<Artist> shell, Duration delay) {
    try {
      // Somebody waits, so side by side. Identity puts the shell too, where it is faster.
      Future<Artist> artist = Parallel.begin(shell::get);
      Parallel.map(FIRST_PHASES, FIRST_PHASES.size(), phase -> send(job, phase, delay));
      return Parallel.join(artist);
    } catch (RuntimeException e) {
      jobs.abandon(job, "the import could not be started");
      throw e;
    }
  }

  // Nobody asked for the artist before, and somebody waits: a look first would be in vain.
  private Artist firstShell(ImportRequest request, Job job) {
    return artists.putFirstShell(
        request.tmAttractionId(), job.artistId(), request.name(), clock.instant());
  }

  private Artist shell(ImportRequest request, Job job) {
    return artists.putShell(
        request.tmAttractionId(), job.artistId(), request.name(), clock.instant());
  }

  // A kick-off that died between claiming and sending left a job that nobody works on. Once only:
  // more likely its queue is behind, and what is lost even so is the watchdog's.
  private void sendWhatWasNot(Job job) {
    Instant now = clock.instant();
    List<PhaseName> unsent =
        FIRST_PHASES.stream()
            .filter(phase -> job.phases().get(phase).state() == PhaseState.PENDING)
            .toList();
    if (unsent.isEmpty() || job.stalls() > 0 || !job.isIdleFor(UNSENT_AFTER, now)) {
      return;
    }
    Job resumed = job.resumed(now);
    // Of many that join at once, one sends.
    if (jobs.update(job, resumed)) {
      unsent.forEach(phase -> queues.send(PhaseMessage.resume(resumed, phase)));
    }
  }

  private boolean send(Job job, PhaseName phase, Duration delay) {
    queues.send(PhaseMessage.begin(job, phase), delay);
    return true;
  }
}
