package io.backline.store;

import static java.util.Objects.requireNonNull;

import io.backline.model.Job;

/**
 * One state of what is stored of an artist, as far as imports and admins change it.
 *
 * @param revision of the artist's job
 */
public record Revision(String jobId, long revision) {
  public Revision {
    requireNonNull(jobId, "jobId is null");
  }

  public static Revision of(Job job) {
    return new Revision(job.jobId(), job.revision());
  }
}
