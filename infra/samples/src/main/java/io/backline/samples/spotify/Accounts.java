package io.backline.samples.spotify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The token service: client credentials against a token that lasts an hour. */
public final class Accounts {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final String authorization;
  private final InstantSource clock;
  private final AtomicLong issued = new AtomicLong();
  private final Map<String, Instant> expiry = new ConcurrentHashMap<>();

  public Accounts(String clientId, String clientSecret, InstantSource clock) {
    String credentials = clientId + ":" + clientSecret;
    authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    this.clock = clock;
  }

  Answer token(Inquiry ctx) {
    if (!authorization.equals(ctx.header("Authorization"))) {
      return refused("invalid_client", "Invalid client");
    }
    if (!"client_credentials".equals(ctx.formParam("grant_type"))) {
      return refused("unsupported_grant_type", "grant_type must be client_credentials");
    }
    String token = "sample-token-" + issued.incrementAndGet();
    expiry.put(token, clock.instant().plus(LIFETIME));
    return Answer.ok(
        Json.object("access_token", token)
            .put("token_type", "Bearer")
            .put("expires_in", LIFETIME.toSeconds()));
  }

  private static Answer refused(String error, String description) {
    return Answer.json(400, Json.object("error", error).put("error_description", description));
  }

  /** Lets a call with a token of ours pass. */
  void check(Inquiry ctx) {
    String header = ctx.header("Authorization");
    if (header == null) {
      throw SpotifyErrors.of(401, "No token provided");
    }
    Instant until = header.startsWith("Bearer ") ? expiry.get(header.substring(7)) : null;
    if (until == null) {
      throw SpotifyErrors.of(401, "Invalid access token");
    }
    if (!clock.instant().isBefore(until)) {
      throw SpotifyErrors.of(401, "The access token expired");
    }
  }
}
