package io.backline.model.setlist;

import java.util.Set;

/** How often each song was played, over some of the performances. */
final class Tally {
  private final double[] played;
  private final double[] chances;
  private int shows;

  Tally(int songs) {
    played = new double[songs];
    chances = new double[songs];
  }

  /** Makes what was counted so far count less. */
  void fade(double factor) {
    for (int song = 0; song < played.length; song++) {
      played[song] *= factor;
      chances[song] *= factor;
    }
  }

  /**
   * Counts a performance.
   *
   * @param songs what was played
   * @param missed by song how much it counts that it was not
   */
  void count(Set<Integer> songs, double[] missed) {
    shows++;
    for (int song = 0; song < played.length; song++) {
      boolean isPlayed = songs.contains(song);
      played[song] += isPlayed ? 1 : 0;
      chances[song] += isPlayed ? 1 : missed[song];
    }
  }

  /** So many performances were counted. */
  int shows() {
    return shows;
  }

  double played(int song) {
    return played[song];
  }

  /**
   * The share of performances at which the song was played.
   *
   * @param expected what the share is taken to be where nothing was counted
   * @param strength so many performances count as much as the expectation
   */
  double rate(int song, double expected, double strength) {
    return (played[song] + strength * expected) / (chances[song] + strength);
  }
}
