package io.backline.model;

import java.util.List;
import java.util.stream.Stream;

/** How far an import is, as a fan reads it. */
public enum Stage {
  INITIALIZING("initializing"),
  SHOWS("shows"),
  CATALOG("catalog"),
  WRAP_UP("wrap-up"),
  COMPLETED("completed"),
  /**
   * What could be had is there; the document's error says what is missing. Where that is still to
   * come, the import goes on from here by itself.
   */
  PARTIAL("partial"),
  FAILED("failed");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The stage that follows from the phases. It goes back only where a pause ends, because a settled
   * phase stays settled.
   */
  static Stage of(Phases phases) {
    if (phases.identity().state() == PhaseState.FAILED) {
      return FAILED;
    }
    if (phases.wrapUp().state().isSettled()) {
      return end(phases);
    }
    if (phases.arePaused()) {
      return PARTIAL;
    }
    if (!phases.identity().state().isSettled()) {
      return INITIALIZING;
    }
    if (!phases.shows().state().isSettled()) {
      return SHOWS;
    }
    return phases.haveMoreToCome() ? CATALOG : WRAP_UP;
  }

  private static Stage end(Phases phases) {
    if (Stream.of(PhaseName.values()).noneMatch(phases::lacks)) {
      return COMPLETED;
    }
    List<PhaseState> asked =
        Stream.of(phases.shows(), phases.catalog())
            .map(Phase::state)
            .filter(state -> state != PhaseState.NOT_ASKED)
            .toList();
    boolean nothing = !asked.isEmpty() && !asked.contains(PhaseState.COMPLETED);
    return nothing ? FAILED : PARTIAL;
  }
}
