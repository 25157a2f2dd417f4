package io.backline.wrapup;

import io.backline.model.Artist;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Show;
import io.backline.model.Stage;
import io.backline.model.Totals;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Derives the catalogue from all that was read, counts what is stored, and announces it. */
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
    library.catalogue().derive(artist, run.job().generation());
    Artist counted = library.artists().total(artist, totals(run), clock.instant());
    Stage outcome = run.job().with(PhaseName.WRAP_UP, Phase::completed, clock.instant()).stage();
    if (outcome != Stage.FAILED) {
      announcements.artistImported(counted, run.job().jobId(), outcome);
    }
    return new PhaseResult.Done();
  }

  private Totals totals(PhaseRun run) {
    String artistId = run.artistId();
    List<Show> shows = library.shows().all(artistId);
    long venues = shows.stream().map(Show::venueId).filter(Objects::nonNull).distinct().count();
    return new Totals(
        shows.size(),
        (int) venues,
        library.songs().count(artistId),
        library.recordings().count(artistId),
        syncedAt(run.job().phases().shows()),
        syncedAt(run.job().phases().catalog()));
  }

  private Instant syncedAt(Phase phase) {
    return phase.state() == PhaseState.COMPLETED ? clock.instant() : null;
  }
}
