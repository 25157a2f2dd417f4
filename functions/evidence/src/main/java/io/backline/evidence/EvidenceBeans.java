package io.backline.evidence;

import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the function is made of. */
@Factory
public final class EvidenceBeans {

  @Singleton
  PhaseRunner runner(Environment environment, Meter meter) {
    return runner(PhaseParts.of(environment, meter));
  }

  /** The same over given parts. */
  public static PhaseRunner runner(PhaseParts parts) {
    ProviderClients background = parts.clients(CallPriority.BACKGROUND);
    return parts.runner(
        Map.of(
            PhaseName.EVIDENCE,
            parts.byPriority(
                clients ->
                    new EvidencePhase(clients.musicBrainz(), parts.library(), parts.clock())),
            PhaseName.ENRICHMENT,
            new EnrichmentPhase(
                background.musicBrainz(), background.spotify(), parts.library(), parts.clock())));
  }
}
