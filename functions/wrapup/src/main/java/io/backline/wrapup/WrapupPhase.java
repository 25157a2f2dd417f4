package io.backline.wrapup;

import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.model.Totals;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.CatalogueCounts;
import io.backline.store.Library;
import java.time.Clock;
import java.time.Instant;

/**
 * Derives the catalogue from all that was read, counts what is stored, and announces it. Where more
 * is to come after a pause, what is there is served meanwhile, and the announcement waits.
 */
final class WrapupPhase implements PhaseWork {
  private final Library library;
  private final Announcements announcements;
  private final Clock clock;

  WrapupPhase(Library library, Announcements announcements, Clock clock) {
    this.library = library;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Artist artist = library.artists().find(run.artistId()).orElseThrow();
    CatalogueCounts counts = library.catalogue().conclude(artist, run.job().generation());
    run.recount(counts.excludedLive(), counts.duplicates());
    Artist counted =
        library.artists().total(run.artistId(), () -> totals(run.job()), clock.instant());
    if (run.job().hasMoreToCome()) {
      return new PhaseResult.Pause();
    }
    Stage outcome = run.job().with(PhaseName.WRAP_UP, Phase::completed, clock.instant()).stage();
    if (outcome != Stage.FAILED) {
      announcements.artistImported(counted, run.job().jobId(), outcome);
    }
    return new PhaseResult.Done();
  }

  private Totals totals(Job job) {
    return library.totals(
        job.artistId(), syncedAt(job.phases().shows()), syncedAt(job.phases().catalog()));
  }

  private Instant syncedAt(Phase phase) {
    return phase.state() == PhaseState.COMPLETED ? clock.instant() : null;
  }
}
