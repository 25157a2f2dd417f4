package io.backline.simulation;

import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.samples.SpotifyMode;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an import of an artist comes to where nothing goes wrong.
 *
 * @param rows of the library, without stamps
 */
record Expected(
    Stage stage, Map<PhaseName, PhaseState> phases, Map<String, Map<String, AttributeValue>> rows) {

  static Expected of(SimulatedTables tables, Job job, SpotifyMode mode) {
    return new Expected(job.stage(), phases(job), LibraryRows.of(tables, job.artistId(), mode));
  }

  /** Whether the job has come as far. */
  boolean isReachedBy(Job job) {
    return job.stage() == stage && phases(job).equals(phases);
  }

  private static Map<PhaseName, PhaseState> phases(Job job) {
    Map<PhaseName, PhaseState> states = new EnumMap<>(PhaseName.class);
    for (PhaseName name : PhaseName.values()) {
      states.put(name, job.phases().get(name).state());
    }
    return states;
  }
}
