package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The phases of one import. */
public record Phases(Phase identity, Phase shows, Phase catalog, Phase wrapUp) {
  static final Phases PENDING =
      new Phases(Phase.PENDING, Phase.PENDING, Phase.PENDING, Phase.PENDING);

  public Phases {
    requireNonNull(identity, "identity is null");
    requireNonNull(shows, "shows is null");
    requireNonNull(catalog, "catalog is null");
    requireNonNull(wrapUp, "wrapUp is null");
  }

  public Phase get(PhaseName name) {
    return switch (name) {
      case IDENTITY -> identity;
      case SHOWS -> shows;
      case CATALOG -> catalog;
      case WRAP_UP -> wrapUp;
    };
  }

  Phases with(PhaseName name, UnaryOperator<Phase> change) {
    return switch (name) {
      case IDENTITY -> new Phases(change.apply(identity), shows, catalog, wrapUp);
      case SHOWS -> new Phases(identity, change.apply(shows), catalog, wrapUp);
      case CATALOG -> new Phases(identity, shows, change.apply(catalog), wrapUp);
      case WRAP_UP -> new Phases(identity, shows, catalog, change.apply(wrapUp));
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

  Stream<Phase> all() {
    return Stream.of(identity, shows, catalog, wrapUp);
  }

  /** Whether everything that wrap-up sums up has come to an end. */
  boolean readyForWrapUp() {
    return Stream.of(identity, shows, catalog).allMatch(phase -> phase.state().isSettled());
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
    return all()
        .map(Phase::waiting)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Waiting::until))
        .orElse(null);
  }
}
