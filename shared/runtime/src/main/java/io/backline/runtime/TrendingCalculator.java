package io.backline.runtime;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import io.backline.model.ActivityCounts;
import io.backline.model.Artist;
import io.backline.model.DecayedActivity;
import io.backline.model.RosterEntry;
import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.model.TrendingRanking.Ranked;
import io.backline.model.TrendingScore;
import io.backline.store.ActivityStore;
import io.backline.store.ArtistStore;
import io.backline.store.Chunks;
import io.backline.store.Parallel;
import io.backline.store.TrendingStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the rankings of what is trending: adds the hours that have ended since the last time, and
 * scores every artist anew. To run it twice, or once more after it died, changes nothing; to run it
 * late loses nothing for as long as hours are kept.
 */
public final class TrendingCalculator {
  /** How many artists a ranking holds. */
  public static final int MOST = 200;

  // Whoever counts looks at the clock first, and then lives for half as long at most.
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final int HOURS_AT_ONCE = 24;
  private static final int READS_AT_ONCE = 4;

  private final ArtistStore artists;
  private final ActivityStore activity;
  private final TrendingStore trending;

  public TrendingCalculator(ArtistStore artists, ActivityStore activity, TrendingStore trending) {
    this.artists = artists;
    this.activity = activity;
    this.trending = trending;
  }

  /**
   * What a calculation came to.
   *
   * @param hours that were added
   * @param activities that were counted within them
   * @param artists that could be ranked
   * @param caughtUp whether no hour that has ended was left for the next time
   */
  public record Result(int hours, long activities, int artists, boolean caughtUp) {}

  /** Adds what there is time for; the rankings follow from what is added. */
  public Result calculate(Instant now, Deadline deadline) {
    if (deadline.isNear()) {
      return new Result(0, 0, 0, false);
    }
    Instant before = trending.progress().lastHour();
    List<Instant> due = due(before, now);
    SortedMap<Instant, Map<String, ActivityCounts>> read = read(due, deadline);
    Instant last = read.isEmpty() ? before : read.lastKey();
    Map<String, DecayedActivity> decayed = trending.add(points(read), last);
    trending.counted(last);
    int ranked = rank(decayed, now);
    return new Result(read.size(), activities(read), ranked, read.size() == due.size());
  }

  /** The hours that have ended and are not added, as far as they are kept. */
  private static List<Instant> due(Instant last, Instant now) {
    Instant end = now.minus(GRACE).truncatedTo(HOURS);
    Instant kept = end.minus(ActivityStore.KEPT_FOR);
    Instant from = last == null || last.isBefore(kept) ? kept : last.plus(1, HOURS);
    List<Instant> hours = new ArrayList<>();
    for (Instant hour = from; hour.isBefore(end); hour = hour.plus(1, HOURS)) {
      hours.add(hour);
    }
    return hours;
  }

  private SortedMap<Instant, Map<String, ActivityCounts>> read(
      List<Instant> hours, Deadline deadline) {
    SortedMap<Instant, Map<String, ActivityCounts>> read = new TreeMap<>();
    for (List<Instant> some : Chunks.of(hours, HOURS_AT_ONCE)) {
      if (!read.isEmpty() && deadline.isNear()) {
        break;
      }
      List<Map<String, ActivityCounts>> found = Parallel.map(some, READS_AT_ONCE, activity::within);
      for (int i = 0; i < some.size(); i++) {
        read.put(some.get(i), found.get(i));
      }
    }
    return read;
  }

  private static SortedMap<Instant, Map<String, Long>> points(
      SortedMap<Instant, Map<String, ActivityCounts>> read) {
    SortedMap<Instant, Map<String, Long>> points = new TreeMap<>();
    read.forEach(
        (hour, counts) ->
            points.put(
                hour,
                counts.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().points()))));
    return points;
  }

  private static long activities(Map<Instant, Map<String, ActivityCounts>> read) {
    return read.values().stream()
        .flatMap(counts -> counts.values().stream())
        .mapToLong(ActivityCounts::all)
        .sum();
  }

  private int rank(Map<String, DecayedActivity> decayed, Instant now) {
    List<RosterEntry> roster = artists.roster();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<TrendingPeriod, List<TrendingScore>> best = new EnumMap<>(TrendingPeriod.class);
    Set<String> ids = new HashSet<>();
    for (TrendingPeriod period : TrendingPeriod.values()) {
      List<TrendingScore> scores = TrendingScore.best(roster, decayed, period, today, MOST);
      best.put(period, scores);
      scores.forEach(score -> ids.add(score.artistId()));
    }
    Map<String, Artist> found = artists.findAll(ids);
    Instant at = now.truncatedTo(SECONDS);
    best.forEach((period, scores) -> trending.put(ranking(period, at, scores, found)));
    trending.calculated(at);
    return roster.size();
  }

  /** Without those who are gone by now, or have no name to be listed by. */
  private static TrendingRanking ranking(
      TrendingPeriod period, Instant at, List<TrendingScore> scores, Map<String, Artist> found) {
    List<Ranked> items = new ArrayList<>();
    for (TrendingScore score : scores) {
      Artist artist = found.get(score.artistId());
      if (artist != null && artist.name() != null) {
        items.add(Ranked.of(artist, score.score(), items.size() + 1));
      }
    }
    return new TrendingRanking(period, at, items);
  }
}
