package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Json;
import java.time.Instant;
import java.util.Map;

/**
 * A record of work, as operators see it: a run of a scheduled job, or an import.
 *
 * @param type the scheduled job's name, or {@code import}
 * @param artistId whom it is about, or null
 * @param settings what it was asked to do
 * @param stepsTotal null until it is known
 * @param counts by kind of what was done
 * @param calls that it made itself, by provider
 * @param plan what it means to do, or null
 * @param joined how often it was asked for while it ran
 * @param workedMillis for which functions were at work
 * @param memoryMb the most memory that was in use
 * @param costDollars what Lambda takes for it, imports that it began not counted
 * @param error what is missing or why it failed, or null
 */
record JobView(
    String id,
    String type,
    String priority,
    String status,
    String artistId,
    JsonNode settings,
    int stepsDone,
    Integer stepsTotal,
    Map<String, Integer> counts,
    Map<String, Integer> calls,
    String plan,
    int retries,
    int joined,
    long workedMillis,
    int memoryMb,
    double costDollars,
    String error,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt) {
  static final String BACKGROUND = "background";

  JobView {
    counts = Map.copyOf(counts);
    calls = Map.copyOf(calls);
  }

  static JobView of(ScheduledRun run) {
    return new JobView(
        run.id(),
        run.job().toString(),
        BACKGROUND,
        run.state().toString(),
        null,
        Json.read(run.order()),
        run.stepsDone(),
        run.stepsTotal(),
        run.counts(),
        run.calls(),
        run.plan(),
        run.retries(),
        run.joined(),
        run.workedMillis(),
        run.memoryMb(),
        run.dollars(),
        run.error(),
        run.startedAt(),
        run.updatedAt(),
        run.completedAt());
  }
}
