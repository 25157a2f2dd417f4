package io.backline.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public static ProgressDocument of(Job job) {
    Stage stage = job.stage();
    ImportError error = error(job, stage);
    return new ProgressDocument(
        job.artistId(),
        job.jobId(),
        job.revision(),
        stage,
        job.progress(),
        message(stage, job.phases()),
        job.phases(),
        job.hasEnded() ? null : job.phases().waiting(),
        error,
        job.startedAt(),
        job.updatedAt(),
        job.completedAt());
  }

  private static String message(Stage stage, Phases phases) {
    return switch (stage) {
      case INITIALIZING -> "Finding out who this is";
      case SHOWS -> counts(phases.shows(), "events", "Looking for shows");
      case CATALOG -> catalog(phases);
      case WRAP_UP -> "Adding up";
      case COMPLETED -> complete(phases) + kept(phases);
      case PARTIAL -> missing(phases) + kept(phases);
      case FAILED -> missing(phases);
    };
  }

  private static String catalog(Phases phases) {
    return phases.catalog().state().isSettled()
        ? counts(phases.evidence(), "releases at MusicBrainz", "Looking at MusicBrainz")
        : counts(phases.catalog(), "tracks", "Looking for albums");
  }

  private static String complete(Phases phases) {
    return "Complete"
        + behind(phases.enrichment(), "recordings checked")
        + behind(phases.setlists(), "setlists read");
  }

  private static String behind(Phase phase, String what) {
    boolean more = phase.state() == PhaseState.RUNNING && phase.total() != null;
    return more ? "; " + counts(phase, what, "") : "";
  }

  private static String kept(Phases phases) {
    return kept(phases.shows(), "events")
        + kept(phases.catalog(), "tracks")
        + kept(phases.setlists(), "setlists");
  }

  private static String kept(Phase phase, String what) {
    return phase.notRemoved() == null || phase.notRemoved() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "; %,d %s that were not listed this time are kept for now, as that may be a mistake",
            phase.notRemoved(),
            what);
  }

  private static String counts(Phase phase, String what, String before) {
    return phase.total() == null
        ? before
        : String.format(Locale.ROOT, "%,d of %,d %s", phase.processed(), phase.total(), what);
  }

  private static ImportError error(Job job, Stage stage) {
    return switch (stage) {
      case FAILED -> new ImportError("import-failed", missing(job.phases()), job.freshUntil());
      case PARTIAL ->
          job.hasEnded()
              ? new ImportError("import-partial", missing(job.phases()), job.freshUntil())
              : new ImportError(
                  "import-paused", missing(job.phases()), job.phases().waiting().until());
      case INITIALIZING, SHOWS, CATALOG, WRAP_UP, COMPLETED -> null;
    };
  }

  private static String missing(Phases phases) {
    List<String> reasons = new ArrayList<>();
    for (PhaseName name : PhaseName.values()) {
      Phase phase = phases.get(name);
      if (phases.lacks(name) && phase.reason() != null) {
        reasons.add(name + ": " + phase.reason());
      } else if (phases.isAwaited(name)) {
        reasons.add(name + ": " + goesOn(phase));
      }
    }
    return String.join("; ", reasons);
  }

  private static String goesOn(Phase phase) {
    String soFar =
        phase.total() == null
            ? ""
            : String.format(Locale.ROOT, " with %,d of %,d", phase.processed(), phase.total());
    return "waits for %s%s, goes on by itself at %s"
        .formatted(
            phase.waiting().provider(), soFar, TO_THE_MINUTE.format(phase.waiting().until()));
  }
}
