package io.backline.model.setlist;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How likely each song is to be played at a show. */
final class Chances {
  private static final Sign[] REST = {
    Sign.ONE_AGO, Sign.TWO_AGO, Sign.THREE_AGO, Sign.FOUR_TO_SIX_AGO, Sign.THIS_STAY, Sign.EARLY
  };

  private final Memory memory;
  private final Weights weights;
  private final Prospect prospect;
  private final double[] values;

  Chances(Memory memory, Weights weights, Prospect prospect) {
    this.memory = memory;
    this.weights = weights;
    this.prospect = prospect;
    double[] logOdds =
        IntStream.range(0, memory.songs().size())
            .mapToDouble(song -> weights.logOdds(prospect.signs(song)))
            .toArray();
    double balance = memory.performances().isEmpty() ? 0 : Balance.of(memory, logOdds);
    values = Arrays.stream(logOdds).map(one -> LogOdds.probability(one + balance)).toArray();
  }

  /** Of a song by its index, 0 to 1. */
  double of(int song) {
    return values[song];
  }

  Memory memory() {
    return memory;
  }

  /** What some signs add to the song's log-odds. */
  double weight(int song, Sign... some) {
    Signs signs = prospect.signs(song);
    return Arrays.stream(some).mapToDouble(sign -> weights.of(sign) * signs.of(sign)).sum();
  }

  /** What it adds to the song's log-odds that it was played not long ago. */
  double restWeight(int song) {
    return weight(song, REST);
  }

  /** What it would add, had the song been played at the last performance. */
  double restWeightAtOnce(int song) {
    return weights.of(Sign.ONE_AGO) + weights.of(Sign.EARLY) * prospect.early(song, 1);
  }
}
