package io.backline.model;

import java.time.Instant;

/** A copy of a job while it is changed: what is not said anew stays as it is. For one thread. */
final class JobDraft {
  private final Job job;
  private long revision;
  private int progress;
  private Phases phases;
  private Instant updatedAt;
  private Instant completedAt;
  private Instant leaseUntil;
  private Instant freshUntil;
  private SyncTimes synced;
  private int stalls;
  private CallPriority priority;
  private ImportUse use;

  JobDraft(Job job) {
    this.job = job;
    revision = job.revision();
    progress = job.progress();
    phases = job.phases();
    updatedAt = job.updatedAt();
    completedAt = job.completedAt();
    leaseUntil = job.leaseUntil();
    freshUntil = job.freshUntil();
    synced = job.synced();
    stalls = job.stalls();
    priority = job.priority();
    use = job.use();
  }

  /** A change that clients are to see. */
  JobDraft raised() {
    revision++;
    return this;
  }

  JobDraft progress(int percent) {
    progress = percent;
    return this;
  }

  JobDraft phases(Phases changed) {
    phases = changed;
    return this;
  }

  JobDraft updatedAt(Instant time) {
    updatedAt = time;
    return this;
  }

  JobDraft completedAt(Instant time) {
    completedAt = time;
    return this;
  }

  JobDraft leaseUntil(Instant time) {
    leaseUntil = time;
    return this;
  }

  JobDraft freshUntil(Instant time) {
    freshUntil = time;
    return this;
  }

  JobDraft synced(SyncTimes times) {
    synced = times;
    return this;
  }

  JobDraft stalls(int counted) {
    stalls = counted;
    return this;
  }

  JobDraft priority(CallPriority now) {
    priority = now;
    return this;
  }

  JobDraft use(ImportUse taken) {
    use = taken;
    return this;
  }

  Job done() {
    return new Job(
        job.artistId(),
        job.tmAttractionId(),
        job.jobId(),
        job.generation(),
        revision,
        progress,
        phases,
        job.startedAt(),
        updatedAt,
        completedAt,
        leaseUntil,
        freshUntil,
        synced,
        stalls,
        priority,
        use);
  }
}
