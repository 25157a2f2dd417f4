package io.backline.providers.setlistfm;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Secrets;
import java.time.Duration;

/** Where setlist.fm's REST API 1.0 is, and who asks. */
public record SetlistFmConfig(BaseUrl baseUrl, String apiKey, int perSecond, int perDay) {

  public static final String DEFAULT_BASE_URL = "https://api.setlist.fm/rest/1.0";

  /** The default quota: api.setlist.fm/docs/1.0. */
  public static final int DEFAULT_PER_SECOND = 2;

  public static final int DEFAULT_PER_DAY = 1_440;

  public SetlistFmConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    apiKey = Secrets.require(apiKey, "setlist.fm's API key");
    limits(perSecond, perDay);
  }

  public CallLimits limits() {
    return limits(perSecond, perDay);
  }

  private static CallLimits limits(int perSecond, int perDay) {
    return new CallLimits(perSecond, Duration.ofSeconds(1), perDay);
  }

  @Override
  public String toString() {
    return "SetlistFmConfig[baseUrl=%s, apiKey=[hidden], perSecond=%d, perDay=%d]"
        .formatted(baseUrl, perSecond, perDay);
  }
}
