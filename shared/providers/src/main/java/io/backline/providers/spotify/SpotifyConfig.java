package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Secrets;
import java.time.Duration;
import java.util.Objects;

/**
 * Where Spotify's Web API is, and who asks.
 *
 * @param market the two-letter country whose catalogue is asked for; without one Spotify holds
 *     everything for unavailable
 * @param perDay calls in 24 hours, or null for what is usual for what the app may do
 */
public record SpotifyConfig(
    BaseUrl apiBaseUrl,
    BaseUrl accountsBaseUrl,
    String clientId,
    String clientSecret,
    SpotifyAccess access,
    String market,
    int per30s,
    Integer perDay) {

  public static final String DEFAULT_API_BASE_URL = "https://api.spotify.com/v1";
  public static final String DEFAULT_ACCOUNTS_BASE_URL = "https://accounts.spotify.com/api";
  public static final String DEFAULT_MARKET = "US";

  /**
   * Spotify publishes its window of 30 seconds but not the number
   * (developer.spotify.com/documentation/web-api/concepts/rate-limits); ours is a careful guess.
   */
  public static final int DEFAULT_PER_30S = 100;

  /**
   * In development mode for the developer's whole account; unpublished, seen to end between 1,100
   * and 2,400 calls.
   */
  public static final int DEVELOPMENT_PER_DAY = 1_000;

  /** In extended mode nobody has seen an end; this one catches a runaway. */
  public static final int EXTENDED_PER_DAY = 100_000;

  public SpotifyConfig {
    requireNonNull(apiBaseUrl, "apiBaseUrl is null");
    requireNonNull(accountsBaseUrl, "accountsBaseUrl is null");
    clientId = Secrets.require(clientId, "Spotify's client id");
    clientSecret = Secrets.require(clientSecret, "Spotify's client secret");
    requireNonNull(access, "access is null");
    requireNonNull(market, "market is null");
    limits(per30s, Objects.requireNonNullElse(perDay, DEVELOPMENT_PER_DAY));
  }

  public CallLimits limits(SpotifyMode mode) {
    int usual =
        switch (mode) {
          case DEVELOPMENT -> DEVELOPMENT_PER_DAY;
          case EXTENDED -> EXTENDED_PER_DAY;
        };
    return limits(per30s, Objects.requireNonNullElse(perDay, usual));
  }

  private static CallLimits limits(int per30s, int perDay) {
    return new CallLimits(per30s, Duration.ofSeconds(30), perDay);
  }

  @Override
  public String toString() {
    return "SpotifyConfig[apiBaseUrl=%s, accountsBaseUrl=%s, clientId=[hidden], clientSecret=[hidden], access=%s, market=%s, per30s=%d, perDay=%d]"
        .formatted(apiBaseUrl, accountsBaseUrl, access, market, per30s, perDay);
  }
}
