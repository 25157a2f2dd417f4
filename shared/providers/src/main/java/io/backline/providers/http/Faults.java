package io.backline.providers.http;

import io.backline.model.CutText;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes the faults of one call: without its secrets, each text in one short line. */
public final class Faults {

  private static final int LONGEST = 300;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final Provider provider;
  private final String request;
  private final Redactor redactor;
  private final Clock clock;

  Faults(Provider provider, ApiRequest request, Clock clock) {
    this.provider = provider;
    this.redactor = new Redactor(request.secrets());
    this.request = redactor.redact(request.toString());
    this.clock = clock;
  }

  /**
   * The provider wants a pause.
   *
   * @param unsaid how long, where the answer has no Retry-After that can be read
   */
  public RateLimited limited(Answer answer, Duration unsaid, String reason) {
    Instant now = clock.instant();
    return limitedUntil(retryAfter(answer).orElse(now.plus(unsaid)), reason);
  }

  /** Any other answer that is not a success: broken where the server is, else refused. */
  public ProviderFault unsuccessful(Answer answer, String code, String reason) {
    int status = answer.status();
    if (status == SERVICE_UNAVAILABLE && retryAfter(answer).isPresent()) {
      return limited(answer, Duration.ZERO, reason);
    }
    return answer.isServerError()
        ? broken("HTTP " + status + " " + reason)
        : new Refused(provider, request, status, line(code), line(reason));
  }

  public Broken broken(String reason) {
    return new Broken(provider, request, line(reason));
  }

  RateLimited limitedUntil(Instant until, String reason) {
    return new RateLimited(provider, request, until, line(reason));
  }

  private Optional<Instant> retryAfter(Answer answer) {
    return answer.header("retry-after").flatMap(text -> RetryAfter.parse(text, clock.instant()));
  }

  private String line(String text) {
    String line = redactor.redact(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.isEmpty()) {
      return "no reason given";
    }
    return line.length() <= LONGEST ? line : CutText.of(line, LONGEST) + "…";
  }
}
