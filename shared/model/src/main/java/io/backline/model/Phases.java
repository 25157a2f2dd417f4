package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The phases of one import. */
public record Phases(
    Phase identity, Phase shows, Phase catalog, Phase evidence, Phase wrapUp, Phase enrichment) {
  static final Phases PENDING =
      new Phases(
          Phase.PENDING, Phase.PENDING, Phase.PENDING, Phase.PENDING, Phase.PENDING, Phase.PENDING);

  public Phases {
    requireNonNull(identity, "identity is null");
    requireNonNull(shows, "shows is null");
    requireNonNull(catalog, "catalog is null");
    requireNonNull(wrapUp, "wrapUp is null");
    // Jobs of before there were these two.
    evidence = evidence == null ? Phase.PENDING.skipped(null) : evidence;
    enrichment = enrichment == null ? Phase.PENDING.skipped(null) : enrichment;
  }

  public Phase get(PhaseName name) {
    return switch (name) {
      case IDENTITY -> identity;
      case SHOWS -> shows;
      case CATALOG -> catalog;
      case EVIDENCE -> evidence;
      case WRAP_UP -> wrapUp;
      case ENRICHMENT -> enrichment;
    };
  }

  Phases with(PhaseName name, UnaryOperator<Phase> change) {
    Phase changed = change.apply(get(name));
    return switch (name) {
      case IDENTITY -> new Phases(changed, shows, catalog, evidence, wrapUp, enrichment);
      case SHOWS -> new Phases(identity, changed, catalog, evidence, wrapUp, enrichment);
      case CATALOG -> new Phases(identity, shows, changed, evidence, wrapUp, enrichment);
      case EVIDENCE -> new Phases(identity, shows, catalog, changed, wrapUp, enrichment);
      case WRAP_UP -> new Phases(identity, shows, catalog, evidence, changed, enrichment);
      case ENRICHMENT -> new Phases(identity, shows, catalog, evidence, wrapUp, changed);
    };
  }

  /** The phases once the import has failed as a whole: what had not ended will not go on. */
  Phases withoutTheRest() {
    Phases ended = this;
    for (PhaseName name : PhaseName.values()) {
      if (!get(name).state().isSettled()) {
        ended = ended.with(name, phase -> phase.skipped(null));
      }
    }
    return ended;
  }

  /** Whether everything that wrap-up sums up has come to an end. */
  boolean readyForWrapUp() {
    return Stream.of(identity, shows, catalog, evidence)
        .allMatch(phase -> phase.state().isSettled());
  }

  /**
   * Whether something is missing from an ended import because of this phase. An artist may well be
   * unknown to MusicBrainz, and enrichment has its time.
   */
  boolean lacks(PhaseName name) {
    PhaseState state = get(name).state();
    return switch (name) {
      case IDENTITY, SHOWS, CATALOG, WRAP_UP -> state != PhaseState.COMPLETED;
      case EVIDENCE -> state == PhaseState.FAILED;
      case ENRICHMENT -> false;
    };
  }

  /** Percent of the import that is done. */
  int progress() {
    double sum = 0;
    for (PhaseName name : PhaseName.values()) {
      sum += name.weight() * get(name).done();
    }
    return (int) sum;
  }

  /** The longest wait of any phase, or null. */
  Waiting waiting() {
    return Stream.of(PhaseName.values())
        .map(name -> get(name).waiting())
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Waiting::until))
        .orElse(null);
  }
}
