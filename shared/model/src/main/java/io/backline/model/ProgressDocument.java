package io.backline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What clients see of a {@link Job}, the same over HTTP and WebSocket. */
public record ProgressDocument(
    String artistId,
    String jobId,
    long revision,
    Stage stage,
    int progress,
    String message,
    Phases phases,
    Waiting waiting,
    ImportError error,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt) {

  public static ProgressDocument of(Job job) {
    Stage stage = job.stage();
    ImportError error = error(job, stage);
    return new ProgressDocument(
        job.artistId(),
        job.jobId(),
        job.revision(),
        stage,
        job.progress(),
        error == null ? message(stage, job.phases()) : error.message(),
        job.phases(),
        stage.isFinal() ? null : job.phases().waiting(),
        error,
        job.startedAt(),
        job.updatedAt(),
        job.completedAt());
  }

  private static String message(Stage stage, Phases phases) {
    return switch (stage) {
      case INITIALIZING -> "Finding out who this is";
      case SHOWS -> counts(phases.shows(), "shows", "Looking for shows");
      case CATALOG -> counts(phases.catalog(), "tracks", "Looking for albums");
      case WRAP_UP -> "Adding up";
      case COMPLETED -> "Complete";
      case PARTIAL, FAILED -> throw new IllegalStateException("a stage with an error: " + stage);
    };
  }

  private static String counts(Phase phase, String what, String before) {
    return phase.total() == null
        ? before
        : "%d of %d %s".formatted(phase.processed(), phase.total(), what);
  }

  private static ImportError error(Job job, Stage stage) {
    return switch (stage) {
      case FAILED -> new ImportError("import-failed", missing(job.phases()), job.freshUntil());
      case PARTIAL -> new ImportError("import-partial", missing(job.phases()), job.freshUntil());
      case INITIALIZING, SHOWS, CATALOG, WRAP_UP, COMPLETED -> null;
    };
  }

  private static String missing(Phases phases) {
    List<String> reasons = new ArrayList<>();
    for (PhaseName name : PhaseName.values()) {
      Phase phase = phases.get(name);
      if (phase.reason() != null) {
        reasons.add(name + ": " + phase.reason());
      }
    }
    return String.join("; ", reasons);
  }
}
