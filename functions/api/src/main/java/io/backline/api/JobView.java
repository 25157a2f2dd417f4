package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallPriority;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Phases;
import io.backline.model.ProgressDocument;
import io.backline.model.RunState;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record of work, as operators see it: a run of a scheduled job, or an import.
 *
 * @param type the scheduled job's name, or {@code import}
 * @param artistId whom it is about, or null
 * @param settings what it was asked to do
 * @param stepsTotal null until it is known
 * @param counts by kind of what was done
 * @param calls that it made itself, by provider
 * @param plan what it means to do, or how far it is, or null
 * @param joined how often it was asked for while it ran
 * @param workedMillis for which functions were at work, or null where that is not recorded, and so
 *     the next two
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
    Long workedMillis,
    Integer memoryMb,
    Double costDollars,
    String error,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt) {
  JobView {
    counts = Map.copyOf(counts);
    calls = Map.copyOf(calls);
  }

  static JobView of(ScheduledRun run) {
    return new JobView(
        run.id(),
        run.job().toString(),
        CallPriority.BACKGROUND.toString(),
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

  /** An import; its steps are its phases. */
  static JobView of(Job job) {
    ProgressDocument progress = ProgressDocument.of(job);
    List<PhaseState> asked =
        Arrays.stream(PhaseName.values())
            .map(name -> job.phases().get(name).state())
            .filter(state -> state != PhaseState.NOT_ASKED)
            .toList();
    return new JobView(
        job.jobId(),
        RecordFilter.IMPORT,
        job.priority().toString(),
        state(job).toString(),
        job.artistId(),
        Json.mapper().createObjectNode().put("tmAttractionId", job.tmAttractionId()),
        (int) asked.stream().filter(PhaseState::isSettled).count(),
        asked.size(),
        counts(job.phases()),
        Map.of(),
        progress.message(),
        job.stalls(),
        0,
        null,
        null,
        null,
        progress.error() == null ? null : progress.error().message(),
        job.startedAt(),
        job.updatedAt(),
        job.completedAt());
  }

  static RunState state(Job job) {
    return switch (job.stage()) {
      case COMPLETED -> RunState.COMPLETED;
      case FAILED -> RunState.FAILED;
      case PARTIAL -> job.hasEnded() ? RunState.PARTIAL : RunState.RUNNING;
      case INITIALIZING, SHOWS, CATALOG, WRAP_UP -> RunState.RUNNING;
    };
  }

  private static Map<String, Integer> counts(Phases phases) {
    Map<String, Integer> counts = new TreeMap<>();
    put(counts, "events", phases.shows().processed());
    put(counts, "tracks", phases.catalog().processed());
    put(counts, "excludedLive", phases.catalog().excludedLive());
    put(counts, "duplicates", phases.catalog().duplicates());
    return counts;
  }

  private static void put(Map<String, Integer> counts, String kind, Integer count) {
    if (count != null) {
      counts.put(kind, count);
    }
  }
}
