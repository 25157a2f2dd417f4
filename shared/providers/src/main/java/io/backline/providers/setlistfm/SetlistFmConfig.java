package io.backline.providers.setlistfm;

import static java.util.Objects.requireNonNull;

import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Rate;
import io.backline.providers.http.Secrets;

/** Where setlist.fm's REST API 1.0 is, and who asks. */
public record SetlistFmConfig(BaseUrl baseUrl, String apiKey, int perSecond) {

  public static final String DEFAULT_BASE_URL = "https://api.setlist.fm/rest/1.0";

  /** The default quota, with 1,440 a day: api.setlist.fm/docs/1.0. */
  public static final int DEFAULT_PER_SECOND = 2;

  public SetlistFmConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    apiKey = Secrets.require(apiKey, "setlist.fm's API key");
    Rate.perSecond(perSecond);
  }

  public Rate rate() {
    return Rate.perSecond(perSecond);
  }

  @Override
  public String toString() {
    return "SetlistFmConfig[baseUrl=%s, apiKey=[hidden], perSecond=%d]"
        .formatted(baseUrl, perSecond);
  }
}
