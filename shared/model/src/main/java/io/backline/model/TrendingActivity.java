package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The activity of some artists, as it is worth at the end of an hour.
 *
 * @param lastHour the beginning of the last hour that was added
 * @param artists by artist id; who is not there has none
 */
public record TrendingActivity(Instant lastHour, Map<String, DecayedActivity> artists) {
  public static final TrendingActivity NONE = new TrendingActivity(Instant.EPOCH, Map.of());

  public TrendingActivity {
    requireNonNull(lastHour, "lastHour is null");
    artists = Map.copyOf(artists);
  }

  /**
   * With one more hour; itself where that hour was added already, so that each counts once.
   *
   * @param points by artist id
   */
  public TrendingActivity with(Instant hour, Map<String, Long> points) {
    return hour.isAfter(lastHour) ? after(hour, points) : this;
  }

  /** What it is worth at the end of a later hour in which nothing happened. */
  public TrendingActivity at(Instant hour) {
    return with(hour, Map.of());
  }

  private TrendingActivity after(Instant hour, Map<String, Long> points) {
    long hours = Duration.between(lastHour, hour).toHours();
    Set<String> ids = new HashSet<>(artists.keySet());
    ids.addAll(points.keySet());
    Map<String, DecayedActivity> next = HashMap.newHashMap(ids.size());
    for (String id : ids) {
      DecayedActivity before = artists.getOrDefault(id, DecayedActivity.NONE);
      DecayedActivity now = before.after(hours, points.getOrDefault(id, 0L));
      if (!now.isSpent()) {
        next.put(id, now);
      }
    }
    return new TrendingActivity(hour, next);
  }
}
