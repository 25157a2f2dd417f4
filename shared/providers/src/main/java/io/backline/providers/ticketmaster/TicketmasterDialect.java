package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import io.backline.providers.http.Answer;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Dialect;
import io.backline.providers.http.Faults;
import io.backline.providers.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ticketmaster says no in two ways: its gateway with {@code fault}, its API with {@code errors}. A
 * 429 has no Retry-After, and its text holds the API key.
 */
final class TicketmasterDialect implements Dialect {

  private static final String NOT_FOUND = "DIS1004";
  private static final Duration AFTER_SPIKE = Duration.ofSeconds(1);
  private static final Duration AFTER_UNKNOWN = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final String apiKey;
  private final CallLimits limits;
  private final Clock clock;
  private final AtomicReference<Instant> quotaReset = new AtomicReference<>(Instant.EPOCH);

  TicketmasterDialect(TicketmasterConfig config, Clock clock) {
    this.apiKey = config.apiKey();
    this.limits = config.limits();
    this.clock = clock;
  }

  @Override
  public Provider provider() {
    return Provider.TICKETMASTER;
  }

  @Override
  public CallLimits limits() {
    return limits;
  }

  @Override
  public ApiRequest sign(ApiRequest request) {
    return request.query("apikey", apiKey).hiding(apiKey);
  }

  /** Only successes tell when the day's quota begins anew, in milliseconds since 1970. */
  @Override
  public void succeeded(Answer answer) {
    answer
        .header("rate-limit-reset")
        .map(text -> Json.orNull(text.strip(), Long::valueOf))
        .ifPresent(millis -> quotaReset.set(Instant.ofEpochMilli(millis)));
  }

  @Override
  public Optional<ProviderFault> read(Answer answer, Faults faults) {
    String code = code(answer);
    String reason = reason(answer);
    if (answer.status() == 404 && code.equals(NOT_FOUND)) {
      return Optional.empty();
    }
    return Optional.of(
        answer.status() == 429
            ? faults.limited(answer, pause(code), reason)
            : faults.unsuccessful(answer, code, reason));
  }

  private Duration pause(String code) {
    if (code.endsWith("SpikeArrestViolation")) {
      return AFTER_SPIKE;
    }
    return code.endsWith("QuotaViolation") ? untilQuotaReset() : AFTER_UNKNOWN;
  }

  private Duration untilQuotaReset() {
    Duration known = Duration.between(clock.instant(), quotaReset.get());
    return known.isPositive() && known.compareTo(DAY) < 0 ? known : DAY;
  }

  private static String code(Answer answer) {
    String api = Json.text(error(answer), "code");
    String gateway = Json.text(answer.body(), "fault", "detail", "errorcode");
    String code = api == null ? gateway : api;
    return code == null ? "http-" + answer.status() : code;
  }

  private static String reason(Answer answer) {
    String api = Json.text(error(answer), "detail");
    String gateway = Json.text(answer.body(), "fault", "faultstring");
    String reason = api == null ? gateway : api;
    return reason == null ? answer.text() : reason;
  }

  private static JsonNode error(Answer answer) {
    return Json.at(answer.body(), "errors").path(0);
  }
}
