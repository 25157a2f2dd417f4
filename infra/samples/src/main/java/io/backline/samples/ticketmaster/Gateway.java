package io.backline.samples.ticketmaster;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Refusal;
import io.backline.samples.http.RollingWindow;
import java.time.Duration;
import java.time.InstantSource;

/** The gate in front of Discovery: the key, five calls a second, 5,000 a day. */
public final class Gateway {
  private static final int PER_SECOND = 5;
  private static final int PER_DAY = 5_000;

  private final String apiKey;
  private final boolean enforceRates;
  private final RollingWindow second;
  private final RollingWindow day;

  public Gateway(String apiKey, boolean enforceRates, InstantSource clock) {
    this.apiKey = apiKey;
    this.enforceRates = enforceRates;
    second = new RollingWindow(PER_SECOND, Duration.ofSeconds(1), clock);
    day = new RollingWindow(PER_DAY, Duration.ofDays(1), clock);
  }

  /** Bad requests take from the quota too, as they do there. */
  Endpoint guard(Endpoint endpoint) {
    return ctx -> {
      admit(ctx);
      Answer answer = endpoint.answer(ctx);
      return answer.status() == 200 ? counted(answer) : answer;
    };
  }

  private void admit(Inquiry ctx) {
    if (!apiKey.equals(ctx.queryParam("apikey"))) {
      throw DiscoveryErrors.fault(401, "Invalid ApiKey", "oauth.v2.InvalidApiKey");
    }
    if (enforceRates && !second.tryTake()) {
      throw rateExceeded("Spike arrest violation. Allowed rate : 5ps.", "SpikeArrestViolation");
    }
    if (!day.tryTake() && enforceRates) {
      throw rateExceeded("Rate limit quota violation. Quota limit  exceeded.", "QuotaViolation");
    }
  }

  /** The real bodies name the key, which is why a client has to redact them. */
  private Refusal rateExceeded(String text, String code) {
    String fault = text + " Identifier : " + apiKey;
    return DiscoveryErrors.fault(429, fault, "policies.ratelimit." + code);
  }

  private Answer counted(Answer answer) {
    return answer
        .with("Rate-Limit", Integer.toString(day.permits()))
        .with("Rate-Limit-Available", Integer.toString(day.left()))
        .with("Rate-Limit-Over", "0")
        .with("Rate-Limit-Reset", Long.toString(day.freeAt().toEpochMilli()));
  }
}
