package io.backline.providers.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Json;
import io.backline.providers.http.ProviderHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The app's access token, fetched by one thread at a time and kept until shortly before its end.
 */
final class SpotifyTokens {

  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final int USUAL_SECONDS = 3_600;

  private record Token(String value, Instant usableUntil) {}

  private final ProviderHttp http;
  private final ApiRequest request;
  private final TokenDialect dialect;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Token cached = new Token("", Instant.MIN);

  SpotifyTokens(SpotifyConfig config, ProviderHttp http) {
    this.http = http;
    this.request =
        ApiRequest.to(config.accountsBaseUrl(), "token").form("grant_type", "client_credentials");
    this.dialect = new TokenDialect(config);
    this.clock = http.clock();
  }

  String current() {
    Token token = cached;
    return isUsable(token) ? token.value() : fetched();
  }

  /** Forgets a token that was not accepted, unless another one has taken its place. */
  void rejected(String value) {
    fetching.lock();
    try {
      if (cached.value().equals(value)) {
        cached = new Token("", Instant.MIN);
      }
    } finally {
      fetching.unlock();
    }
  }

  private String fetched() {
    fetching.lock();
    try {
      if (!isUsable(cached)) {
        cached = http.call(request, dialect, this::read).orElseThrow();
      }
      return cached.value();
    } finally {
      fetching.unlock();
    }
  }

  private boolean isUsable(Token token) {
    return clock.instant().isBefore(token.usableUntil());
  }

  private Token read(JsonNode body) {
    String value = Json.text(body, "access_token");
    int seconds = Json.integerOr(USUAL_SECONDS, body, "expires_in");
    return value == null
        ? null
        : new Token(value, clock.instant().plusSeconds(seconds).minus(MARGIN));
  }
}
