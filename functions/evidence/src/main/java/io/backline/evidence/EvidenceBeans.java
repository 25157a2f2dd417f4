package io.backline.evidence;

import io.backline.model.PhaseName;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the function is made of. */
@Factory
final class EvidenceBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    PhaseParts parts = PhaseParts.of(environment);
    MusicBrainzClient musicBrainz = ProviderClients.musicBrainz(environment);
    return parts.runner(
        Map.of(
            PhaseName.EVIDENCE,
            new EvidencePhase(musicBrainz, parts.library()),
            PhaseName.ENRICHMENT,
            new EnrichmentPhase(
                musicBrainz,
                ProviderClients.spotify(environment),
                parts.library(),
                parts.clock())));
  }
}
