package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Rate;
import java.time.Duration;

/** Where MusicBrainz is. Who asks is in the User-Agent; there is no key. */
public record MusicBrainzConfig(BaseUrl baseUrl, int perSecond) {

  public static final String DEFAULT_BASE_URL = "https://musicbrainz.org/ws/2";

  /** For one address, on average: musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting. */
  public static final int DEFAULT_PER_SECOND = 1;

  private static final int BURST = 3;

  // A little more than three seconds: a first call takes longer to arrive than a fourth, and what
  // arrives too soon is refused.
  private static final Duration BURST_PERIOD = Duration.ofMillis(3_250);

  public MusicBrainzConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    Rate.perSecond(perSecond);
  }

  /** The average rate, in bursts of three, which MusicBrainz bears. */
  public Rate rate() {
    return new Rate(BURST * perSecond, BURST_PERIOD);
  }
}
