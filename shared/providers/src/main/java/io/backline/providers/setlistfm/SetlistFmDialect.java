package io.backline.providers.setlistfm;

import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import io.backline.providers.http.Answer;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Dialect;
import io.backline.providers.http.Faults;
import io.backline.providers.http.Json;
import java.time.Duration;
import java.util.Optional;

/** setlist.fm answers 404 also past the last page, and does not say how long a 429 holds. */
record SetlistFmDialect(String apiKey, CallLimits limits) implements Dialect {

  private static final Duration UNSAID_PAUSE = Duration.ofMinutes(1);

  @Override
  public Provider provider() {
    return Provider.SETLISTFM;
  }

  @Override
  public ApiRequest sign(ApiRequest request) {
    return request.header("x-api-key", apiKey).hiding(apiKey);
  }

  @Override
  public Optional<ProviderFault> read(Answer answer, Faults faults) {
    String said = Json.text(answer.body(), "message");
    String reason = said == null ? answer.text() : said;
    return switch (answer.status()) {
      case 404 -> Optional.empty();
      case 429 -> Optional.of(faults.limited(answer, UNSAID_PAUSE, reason));
      default -> Optional.of(faults.unsuccessful(answer, "http-" + answer.status(), reason));
    };
  }

  @Override
  public String toString() {
    return "SetlistFmDialect[apiKey=[hidden]]";
  }
}
