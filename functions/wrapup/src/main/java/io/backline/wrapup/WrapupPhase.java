package io.backline.wrapup;

import io.backline.model.Artist;
import io.backline.model.Freshness;
import io.backline.model.Job;
import io.backline.model.PhaseState;
import io.backline.model.Totals;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.CatalogueCounts;
import io.backline.store.Library;
import io.backline.store.Parallel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives the catalogue and what forecasts are made from, from all that was read, and counts what
 * is stored. Where more is to come after a pause, what is there is served meanwhile.
 */
final class WrapupPhase implements PhaseWork {
  private static final Logger LOG = LoggerFactory.getLogger(WrapupPhase.class);

  private final Library library;
  private final Clock clock;

  WrapupPhase(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Artist artist = library.artists().find(run.artistId()).orElseThrow();
    CatalogueCounts counts = library.catalogue().conclude(artist, run.job().generation());
    run.sumUp(counts.excludedLive(), counts.duplicates(), freshUntil(run.job(), counts));
    // So that there are forecasts at the end, by popularity where no setlist was read yet.
    Future<Boolean> setlists = Parallel.begin(() -> concludeSetlists(run));
    library.artists().total(run.artistId(), () -> totals(run.job()), clock.instant());
    Parallel.join(setlists);
    return run.job().hasMoreToCome() ? new PhaseResult.Pause() : new PhaseResult.Done();
  }

  /** What setlists say is no reason to withhold what they have nothing to do with. */
  private boolean concludeSetlists(PhaseRun run) {
    try {
      library.setlists().open(run.artistId(), run.job().generation()).conclude(today());
      return true;
    } catch (RuntimeException e) {
      LOG.error("the setlists of {} were not concluded", run.artistId(), e);
      return false;
    }
  }

  /** An import of one part makes the other no fresher. */
  private Instant freshUntil(Job job, CatalogueCounts counts) {
    LocalDate nextShow = library.nextShow(job.artistId(), today()).orElse(null);
    Instant read = job.synced().oldest().orElseGet(clock::instant);
    return new Freshness(counts.newestRelease(), nextShow).until(job.artistId(), read);
  }

  private Totals totals(Job job) {
    boolean brought =
        Stream.of(job.phases().shows(), job.phases().catalog())
            .anyMatch(phase -> phase.state() == PhaseState.COMPLETED);
    return library.totals(job.artistId(), today(), brought ? clock.instant() : null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
