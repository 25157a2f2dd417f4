package io.backline.simulation;

import java.io.IOException;
import java.nio.file.Path;

/** Seeds with so many artists each. */
final class Simulation {
  // More than a seed takes: which of them it takes differs.
  private static final int SPARSE_TO_CHOOSE_FROM = 12;

  private final Setup setup;
  private final References references;
  private final int artists;

  private Simulation(Setup setup, int artists) {
    this.setup = setup;
    this.references = new References(setup);
    this.artists = artists;
  }

  static Simulation make(Path root, int artists) throws IOException {
    return new Simulation(Setup.make(root, Math.max(SPARSE_TO_CHOOSE_FROM, artists)), artists);
  }

  /**
   * Runs a seed.
   *
   * @throws Broken where an invariant does not hold, with the seed
   */
  SeedResult run(long seed) {
    return SeedRun.of(seed, artists, setup, references);
  }
}
