package io.backline.runtime;

/** What a phase does. It may be run twice, late and out of order, and must come to the same. */
@FunctionalInterface
public interface PhaseWork {

  /** Does the phase's work, or as much of it as there is time for. */
  PhaseResult run(PhaseRun run);
}
