package io.backline.model.setlist;

/** Where a song usually comes, out of the latest performances. */
final class Role {
  private static final double HALF_LIFE_SHOWS = 10;
  private static final double MIDDLE = 0.5;

  /** Of a song that was not played. */
  static final Role UNKNOWN = new Role();

  private double times;
  private double encores;
  private double openings;
  private double closings;
  private double mainTimes;
  private double positions;
  private double encorePositions;

  /**
   * Takes in a performance with the song.
   *
   * @param ago so many performances ago, 1 for the last one
   */
  void add(Performance performance, int song, int ago) {
    double weight = Math.pow(2, -ago / HALF_LIFE_SHOWS);
    times += weight;
    int main = performance.main().indexOf(song);
    if (main < 0) {
      encores += weight;
      encorePositions += weight * performance.encores().indexOf(song);
      return;
    }
    int last = performance.main().size() - 1;
    mainTimes += weight;
    positions += weight * (last == 0 ? MIDDLE : (double) main / last);
    openings += main == 0 ? weight : 0;
    closings += main == last ? weight : 0;
  }

  /** How often it is in the encore, 0 to 1. */
  double encoreShare() {
    return share(encores, times, 0);
  }

  double openingShare() {
    return share(openings, times, 0);
  }

  /** How often it ends the main set. */
  double closingShare() {
    return share(closings, times, 0);
  }

  /** 0 at the beginning of the main set, 1 at its end. */
  double position() {
    return share(positions, mainTimes, MIDDLE);
  }

  /** Its place in the encore, from 0. */
  double encorePosition() {
    return share(encorePositions, encores, Double.MAX_VALUE);
  }

  private static double share(double part, double all, double otherwise) {
    return all > 0 ? part / all : otherwise;
  }
}
