package io.backline.identity;

import io.backline.model.Meter;
import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Factory
public final class IdentityBeans {

  @Singleton
  PhaseRunner runner(Environment environment, Meter meter) {
    return runner(PhaseParts.of(environment, meter));
  }

  /** The same over given parts. */
  public static PhaseRunner runner(PhaseParts parts) {
    return parts.runner(
        PhaseName.IDENTITY,
        parts.byPriority(
            clients ->
                new IdentityPhase(
                    clients.ticketmaster(),
                    clients.musicBrainz(),
                    clients.spotify(),
                    parts.library().artists(),
                    parts.clock())));
  }
}
