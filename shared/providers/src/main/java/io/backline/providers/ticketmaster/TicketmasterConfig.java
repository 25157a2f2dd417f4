package io.backline.providers.ticketmaster;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Secrets;
import java.time.Duration;

/** Where Ticketmaster's Discovery API is, and who asks. */
public record TicketmasterConfig(BaseUrl baseUrl, String apiKey, int perSecond, int perDay) {

  public static final String DEFAULT_BASE_URL = "https://app.ticketmaster.com/discovery/v2";

  /**
   * The default quota: developer.ticketmaster.com/products-and-docs/apis/getting-started, "Rate
   * Limit".
   */
  public static final int DEFAULT_PER_SECOND = 5;

  public static final int DEFAULT_PER_DAY = 5_000;

  public TicketmasterConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    apiKey = Secrets.require(apiKey, "Ticketmaster's API key");
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
    return "TicketmasterConfig[baseUrl=%s, apiKey=[hidden], perSecond=%d, perDay=%d]"
        .formatted(baseUrl, perSecond, perDay);
  }
}
