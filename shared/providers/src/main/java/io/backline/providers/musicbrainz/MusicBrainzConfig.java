package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Rate;

/** Where MusicBrainz is. Who asks is in the User-Agent; there is no key. */
public record MusicBrainzConfig(BaseUrl baseUrl, int perSecond) {

  public static final String DEFAULT_BASE_URL = "https://musicbrainz.org/ws/2";

  /** For one address, on average: musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting. */
  public static final int DEFAULT_PER_SECOND = 1;

  public MusicBrainzConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    Rate.perSecond(perSecond);
  }

  public Rate rate() {
    return Rate.perSecond(perSecond);
  }
}
