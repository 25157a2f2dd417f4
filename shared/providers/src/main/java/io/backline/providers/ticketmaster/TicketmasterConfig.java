package io.backline.providers.ticketmaster;

import static java.util.Objects.requireNonNull;

import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Rate;
import io.backline.providers.http.Secrets;

/** Where Ticketmaster's Discovery API is, and who asks. */
public record TicketmasterConfig(BaseUrl baseUrl, String apiKey, int perSecond) {

  public static final String DEFAULT_BASE_URL = "https://app.ticketmaster.com/discovery/v2";

  /**
   * The default quota: developer.ticketmaster.com/products-and-docs/apis/getting-started, "Rate
   * Limit".
   */
  public static final int DEFAULT_PER_SECOND = 5;

  public TicketmasterConfig {
    requireNonNull(baseUrl, "baseUrl is null");
    apiKey = Secrets.require(apiKey, "Ticketmaster's API key");
    Rate.perSecond(perSecond);
  }

  public Rate rate() {
    return Rate.perSecond(perSecond);
  }

  @Override
  public String toString() {
    return "TicketmasterConfig[baseUrl=%s, apiKey=[hidden], perSecond=%d]"
        .formatted(baseUrl, perSecond);
  }
}
