package io.backline.identity;

import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Factory
final class IdentityBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    PhaseParts parts = PhaseParts.of(environment);
    IdentityPhase phase =
        new IdentityPhase(
            ProviderClients.ticketmaster(environment),
            ProviderClients.musicBrainz(environment),
            ProviderClients.spotify(environment),
            parts.library().artists(),
            parts.clock());
    return parts.runner(PhaseName.IDENTITY, phase);
  }
}
