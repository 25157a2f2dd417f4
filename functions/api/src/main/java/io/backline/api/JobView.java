package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.CallPriority;
import io.backline.model.ImportPart;
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
import java.util.Set;
import java.util.TreeMap;

/**
 * A record of work, as operators see it: a run of a scheduled job, or an import.
 *
 * @param type the scheduled job's name, or {@code import}
 * @param artistId whom it is about, or null
 * @param artistName what the artist is called, or null
 * @param settings what it was asked to do
 * @param stepsTotal null until it is known
 * @param counts by kind of what was done
 * @param calls that it made itself, by provider
 * @param plan what it means to do, or how far it is, or null
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
    String artistName,
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

  /**
   * An import; its steps are its phases.
   *
   * @param artistName what the artist is called, or null
   */
  static JobView of(Job job, String artistName) {
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
        artistName,
        settings(job),
        (int) asked.stream().filter(PhaseState::isSettled).count(),
        asked.size(),
        counts(job.phases()),
        job.use().calls(),
        progress.message(),
        job.use().retries(),
        0,
        job.use().workedMillis(),
        job.use().memoryMb(),
        job.use().dollars(),
        progress.error() == null ? null : progress.error().message(),
        job.startedAt(),
        job.updatedAt(),
        job.completedAt());
  }

  private static JsonNode settings(Job job) {
    ObjectNode settings =
        Json.mapper().createObjectNode().put("tmAttractionId", job.tmAttractionId());
    Set<ImportPart> asked = job.phases().asked();
    if (asked.size() < ImportPart.values().length) {
      ArrayNode only = settings.putArray("only");
      asked.forEach(part -> only.add(part.toString()));
    }
    return settings;
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
