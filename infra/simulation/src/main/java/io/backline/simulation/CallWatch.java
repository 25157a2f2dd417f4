package io.backline.simulation;

import io.backline.samples.http.RollingWindow;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sees every call leave, and that the quotas allow it. */
final class CallWatch {
  static final int SPOTIFY_PER_30S = 100;
  private static final int TICKETMASTER_PER_SECOND = 5;
  private static final int MUSICBRAINZ_BURST = 3;
  private static final int SETLISTFM_PER_SECOND = 2;

  private final Map<String, RollingWindow> windows;
  private final Map<String, Long> counts = new TreeMap<>();
  private final VirtualTime time;
  private Optional<Broken> broken = Optional.empty();

  CallWatch(VirtualTime time) {
    this.time = time;
    windows =
        Map.of(
            "ticketmaster",
            new RollingWindow(TICKETMASTER_PER_SECOND, Duration.ofSeconds(1), time),
            "spotify",
            new RollingWindow(SPOTIFY_PER_30S, Duration.ofSeconds(30), time),
            "musicbrainz",
            new RollingWindow(MUSICBRAINZ_BURST, Duration.ofSeconds(MUSICBRAINZ_BURST), time),
            "setlistfm",
            new RollingWindow(SETLISTFM_PER_SECOND, Duration.ofSeconds(1), time));
  }

  /** A call leaves. Tokens are not counted, by us or by Spotify. */
  void leaves(String path) {
    String provider = path.split("/", -1)[1];
    counts.merge(provider, 1L, Long::sum);
    if (!path.contains("/accounts/") && !windows.get(provider).tryTake()) {
      breaks("more calls to %s than its window allows, at %s".formatted(provider, time.instant()));
    }
  }

  /** Throws what was broken, if something was. */
  void check() {
    broken.ifPresent(
        found -> {
          throw found;
        });
  }

  /** Calls by provider. */
  Map<String, Long> counts() {
    return counts;
  }

  private void breaks(String what) {
    if (broken.isEmpty()) {
      broken = Optional.of(new Broken(what));
    }
  }
}
