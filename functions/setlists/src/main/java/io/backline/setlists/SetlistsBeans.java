package io.backline.setlists;

import io.backline.model.Meter;
import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Factory
public final class SetlistsBeans {
  private static final int DEFAULT_YEARS = 2;

  @Singleton
  PhaseRunner runner(Environment environment, Meter meter) {
    return runner(
        PhaseParts.of(environment, meter), environment.positive("SETLIST_YEARS", DEFAULT_YEARS));
  }

  /**
   * The same over given parts.
   *
   * @param years how far back setlists are read
   */
  public static PhaseRunner runner(PhaseParts parts, int years) {
    return parts.runner(
        PhaseName.SETLISTS,
        parts.byPriority(
            clients ->
                new SetlistsPhase(clients.setlistFm(), parts.library(), years, parts.clock())));
  }
}
