package io.backline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code infra/simulation/run} runs many more. */
final class SimulationTest {
  private static final int SEEDS = 25;

  // Fewer than the command takes, so that a build has time for all seeds.
  private static final int ARTISTS = 1;
  private static final Simulation SIMULATION = make();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_invariant_holds(long seed) {
    SeedResult result = SIMULATION.run(seed);
    assertThat(result.accepted()).isGreaterThanOrEqualTo(ARTISTS);
    assertThat(result.faults()).isNotEmpty();
  }

  @Test
  void a_seed_does_the_same_again() {
    List<SeedResult> first = List.of(SIMULATION.run(7));
    List<SeedResult> second = List.of(SIMULATION.run(7));
    assertThat(second).isEqualTo(first);
    assertThat(Report.markdown(second, ARTISTS)).isEqualTo(Report.markdown(first, ARTISTS));
  }

  private static Simulation make() {
    try {
      return Simulation.make(Path.of(System.getProperty("backline.root")), ARTISTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
