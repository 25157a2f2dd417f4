package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** The artists that are wanted most, the first first. */
public record TrendingRanking(TrendingPeriod period, Instant calculatedAt, List<Ranked> items) {
  public TrendingRanking {
    requireNonNull(period, "period is null");
    requireNonNull(calculatedAt, "calculatedAt is null");
    items = List.copyOf(items);
  }

  /**
   * An artist as it is listed.
   *
   * @param imageUrl or null
   * @param rank 1 for the first
   * @param upcomingShows {@link Artist#upcomingShowCount()}
   */
  public record Ranked(
      String artistId,
      String slug,
      String name,
      String imageUrl,
      double score,
      int rank,
      int upcomingShows) {
    public Ranked {
      requireNonNull(artistId, "artistId is null");
      requireNonNull(slug, "slug is null");
      requireNonNull(name, "name is null");
    }

    /** The artist with its score, at this rank. */
    public static Ranked of(Artist artist, double score, int rank) {
      return new Ranked(
          artist.id(),
          artist.slug(),
          artist.name(),
          artist.imageUrl(),
          score,
          rank,
          artist.upcomingShowCount());
    }
  }
}
