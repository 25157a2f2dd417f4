package io.backline.model.setlist;

/**
 * Probabilities of single songs know nothing of each other. What is known is that of all that was
 * played before about as many songs will be played again as usual.
 */
final class Balance {
  private static final double MOST = 3;
  private static final int HALVINGS = 40;

  private Balance() {}

  /** What is added to all log-odds so that the probabilities add up to that. */
  static double of(Memory memory, double[] logOdds) {
    double length = UsualLength.of(memory.performances(), Performance::size);
    double wanted = length * (1 - memory.debutShare());
    double least = -MOST;
    double most = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (least + most) / 2;
      if (sumOfPlayed(memory, logOdds, middle) < wanted) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private static double sumOfPlayed(Memory memory, double[] logOdds, double added) {
    double sum = 0;
    for (int song = 0; song < logOdds.length; song++) {
      sum += memory.wasPlayed(song) ? LogOdds.probability(logOdds[song] + added) : 0;
    }
    return sum;
  }
}
