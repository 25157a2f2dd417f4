package io.backline.providers.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Json;
import io.backline.providers.http.ProviderHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The app's access token, kept until shortly before its end. One thread at a time looks whether
 * another process has left one, and fetches one where none has.
 */
final class SpotifyTokens {

  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final int USUAL_SECONDS = 3_600;
  private static final AccessToken NONE = new AccessToken("", Instant.MIN);

  private final SpotifyConfig config;
  private final ProviderHttp http;
  private final BatchReads batches;
  private final SharedAccess shared;
  private final ApiRequest request;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile AccessToken cached = NONE;
  private String rejected = "";

  SpotifyTokens(SpotifyConfig config, ProviderHttp http, BatchReads batches, SharedAccess shared) {
    this.config = config;
    this.http = http;
    this.batches = batches;
    this.shared = shared;
    this.request =
        ApiRequest.to(config.accountsBaseUrl(), "token").form("grant_type", "client_credentials");
    this.clock = http.clock();
  }

  String current() {
    AccessToken token = cached;
    return isUsable(token) ? token.value() : renewed();
  }

  /** Forgets a token that was not accepted, unless another one has taken its place. */
  void rejected(String value) {
    fetching.lock();
    try {
      rejected = value;
      if (cached.value().equals(value)) {
        cached = NONE;
      }
    } finally {
      fetching.unlock();
    }
  }

  private String renewed() {
    fetching.lock();
    try {
      if (!isUsable(cached)) {
        cached = left().orElseGet(this::fetched);
      }
      return cached.value();
    } finally {
      fetching.unlock();
    }
  }

  private Optional<AccessToken> left() {
    return shared.token().filter(this::isUsable).filter(token -> !token.value().equals(rejected));
  }

  private AccessToken fetched() {
    TokenDialect dialect = new TokenDialect(config, config.limits(batches.quota()));
    AccessToken token = http.call(request, dialect, this::read).orElseThrow();
    shared.keep(token);
    return token;
  }

  private boolean isUsable(AccessToken token) {
    return clock.instant().isBefore(token.usableUntil());
  }

  private AccessToken read(JsonNode body) {
    String value = Json.text(body, "access_token");
    int seconds = Json.integerOr(USUAL_SECONDS, body, "expires_in");
    return value == null
        ? null
        : new AccessToken(value, clock.instant().plusSeconds(seconds).minus(MARGIN));
  }
}
