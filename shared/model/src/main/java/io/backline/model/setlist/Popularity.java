package io.backline.model.setlist;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How likely songs are to be played as far as only their popularity is known. */
final class Popularity {
  private static final double MOST_POPULAR = 0.5;
  private static final double HALVED_EVERY = 16;

  /** Of what is not popular. */
  static final double LEAST = 0.02;

  private Popularity() {}

  /** By index of the song. */
  static double[] shares(List<RepertoireSong> songs) {
    double[] shares = new double[songs.size()];
    Arrays.fill(shares, LEAST);
    List<Integer> ranked = ranked(songs);
    for (int rank = 0; rank < ranked.size(); rank++) {
      shares[ranked.get(rank)] = Math.max(LEAST, MOST_POPULAR * Math.pow(2, -rank / HALVED_EVERY));
    }
    return shares;
  }

  /** The songs whose popularity is known, the most popular first. */
  static List<Integer> ranked(List<RepertoireSong> songs) {
    return IntStream.range(0, songs.size())
        .boxed()
        .filter(song -> songs.get(song).popularity() != null)
        .sorted(
            comparing((Integer song) -> songs.get(song).popularity(), Comparator.reverseOrder())
                .thenComparing(song -> songs.get(song).key()))
        .toList();
  }
}
