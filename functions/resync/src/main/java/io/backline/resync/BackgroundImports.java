package io.backline.resync;

import io.backline.model.CallPriority;
import io.backline.model.Ids;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.runtime.ImportOrder;
import io.backline.runtime.Kickoff;
import io.backline.store.JobStore;
import java.time.Instant;
import java.util.Set;

/** Imports that are begun as a client's are, and go behind all of these. */
final class BackgroundImports implements Imports {
  private final JobStore jobs;
  private final Kickoff kickoff;

  BackgroundImports(JobStore jobs, Kickoff kickoff) {
    this.jobs = jobs;
    this.kickoff = kickoff;
  }

  @Override
  public Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts, Instant since) {
    boolean isDone =
        jobs.find(Ids.artist(tmAttractionId))
            .filter(job -> job.hasEndedSince(since, parts))
            .isPresent();
    return isDone ? Begun.FRESH : begin(tmAttractionId, force, parts);
  }

  @Override
  public boolean isDue(String tmAttractionId, Instant by) {
    return jobs.find(Ids.artist(tmAttractionId))
        .map(job -> job.dueAt().filter(at -> !at.isAfter(by)).isPresent())
        .orElse(true);
  }

  private Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts) {
    ImportScope scope = new ImportScope(parts, CallPriority.BACKGROUND);
    Kickoff.Result result = kickoff.begin(new ImportOrder(tmAttractionId, null, force, scope));
    if (result.started()) {
      return Begun.STARTED;
    }
    return result.joined() ? Begun.JOINED : Begun.FRESH;
  }
}
