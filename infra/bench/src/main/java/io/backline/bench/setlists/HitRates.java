package io.backline.bench.setlists;

import io.backline.model.setlist.LikelySong;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How much of what was played was foreseen: per show the share of its songs, covers and parts of
 * medleys included, tapes and unknown songs not.
 */
public final class HitRates {
  private static final int BINS = 10;

  private final Map<Rule, Double> rules = new EnumMap<>(Rule.class);
  private final int[] said = new int[BINS];
  private final int[] came = new int[BINS];
  private final double[] sums = new double[BINS];
  private int shows;
  private double ours;
  private double songs;

  void add(List<LikelySong> forecast, Map<Rule, List<String>> simple, Set<String> played) {
    shows++;
    songs += played.size();
    ours += rate(forecast.stream().map(one -> one.song().key()).toList(), played);
    simple.forEach((rule, keys) -> rules.merge(rule, rate(keys, played), Double::sum));
    for (LikelySong song : forecast) {
      int bin = (int) Math.min(BINS - 1, song.probability() * BINS);
      said[bin]++;
      sums[bin] += song.probability();
      came[bin] += played.contains(song.song().key()) ? 1 : 0;
    }
  }

  private static double rate(Collection<String> keys, Set<String> played) {
    return keys.stream().filter(played::contains).count() / (double) played.size();
  }

  /** Adds what was found of another history. */
  public void add(HitRates other) {
    shows += other.shows;
    songs += other.songs;
    ours += other.ours;
    other.rules.forEach((rule, sum) -> rules.merge(rule, sum, Double::sum));
    for (int bin = 0; bin < BINS; bin++) {
      said[bin] += other.said[bin];
      came[bin] += other.came[bin];
      sums[bin] += other.sums[bin];
    }
  }

  public int shows() {
    return shows;
  }

  /** Songs played at a show, on average. */
  public double length() {
    return songs / shows;
  }

  /** The forecast's share. */
  public double ours() {
    return ours / shows;
  }

  public double of(Rule rule) {
    return rules.get(rule) / shows;
  }

  /** What was said with a probability from {@code from} to a tenth more, and came. */
  public record Bin(double from, int songs, double said, double came) {}

  /** The tenths in which anything was said, the lowest first. */
  public List<Bin> bins() {
    return IntStream.range(0, BINS)
        .filter(bin -> said[bin] > 0)
        .mapToObj(
            bin ->
                new Bin(
                    bin / (double) BINS,
                    said[bin],
                    sums[bin] / said[bin],
                    came[bin] / (double) said[bin]))
        .toList();
  }
}
