package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Rate;
import io.backline.providers.http.Secrets;
import java.time.Duration;

/**
 * Where Spotify's Web API is, and who asks.
 *
 * @param market the two-letter country whose catalogue is asked for; without one Spotify holds
 *     everything for unavailable
 */
public record SpotifyConfig(
    BaseUrl apiBaseUrl,
    BaseUrl accountsBaseUrl,
    String clientId,
    String clientSecret,
    SpotifyAccess access,
    String market,
    int per30s) {

  public static final String DEFAULT_API_BASE_URL = "https://api.spotify.com/v1";
  public static final String DEFAULT_ACCOUNTS_BASE_URL = "https://accounts.spotify.com/api";
  public static final String DEFAULT_MARKET = "US";

  /**
   * Spotify publishes its window of 30 seconds but not the number
   * (developer.spotify.com/documentation/web-api/concepts/rate-limits); ours is a careful guess.
   */
  public static final int DEFAULT_PER_30S = 100;

  public SpotifyConfig {
    requireNonNull(apiBaseUrl, "apiBaseUrl is null");
    requireNonNull(accountsBaseUrl, "accountsBaseUrl is null");
    clientId = Secrets.require(clientId, "Spotify's client id");
    clientSecret = Secrets.require(clientSecret, "Spotify's client secret");
    requireNonNull(access, "access is null");
    requireNonNull(market, "market is null");
    window(per30s);
  }

  public Rate rate() {
    return window(per30s);
  }

  private static Rate window(int permits) {
    return new Rate(permits, Duration.ofSeconds(30));
  }

  @Override
  public String toString() {
    return "SpotifyConfig[apiBaseUrl=%s, accountsBaseUrl=%s, clientId=[hidden], clientSecret=[hidden], access=%s, market=%s, per30s=%d]"
        .formatted(apiBaseUrl, accountsBaseUrl, access, market, per30s);
  }
}
