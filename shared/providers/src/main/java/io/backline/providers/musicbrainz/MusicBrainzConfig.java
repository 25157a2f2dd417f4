package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.http.BaseUrl;
import java.time.Duration;

/** Where MusicBrainz is. Who asks is in the User-Agent; there is no key. */
public record MusicBrainzConfig(BaseUrl baseUrl, int perSecond) {

  public static final String DEFAULT_BASE_URL = "https://musicbrainz.org/ws/2";

  /** For one address, on average: musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting. */
  public static final int DEFAULT_PER_SECOND = 1;

  public MusicBrainzConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    limits(perSecond);
  }

  /** An average, over which a burst of three seconds' calls may go. No number a day is set. */
  public CallLimits limits() {
    return limits(perSecond);
  }

  private static CallLimits limits(int perSecond) {
    return new CallLimits(3 * perSecond, Duration.ofSeconds(3), CallLimits.NO_DAILY_LIMIT);
  }
}
