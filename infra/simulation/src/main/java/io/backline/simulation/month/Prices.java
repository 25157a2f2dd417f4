package io.backline.simulation.month;

import io.backline.model.RunUse;
import java.time.Duration;

/**
 * What AWS takes, by docs/benchmarks.md: a new artist as measured there for the busy one in
 * development mode. An unchanged one writes nothing to the library: its reads (469 units), the
 * status table (60 written units), SQS (18 requests) and Lambda (4 GB-seconds).
 */
final class Prices {
  private static final double NEW_ARTIST = 0.00192;
  private static final double UNCHANGED =
      (469 * 0.125 + 60 * 0.625 + 18 * 0.40) / 1_000_000 + 4 * 0.0000133334;

  // A slice of a run, and the queue around it.
  private static final double SLICE = new RunUse(Duration.ofSeconds(1), 0, 1_024, 0).dollars();

  private Prices() {}

  static double month(int imports, int newArtists, int slices) {
    return imports * UNCHANGED + newArtists * NEW_ARTIST + slices * SLICE;
  }
}
