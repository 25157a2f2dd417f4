package io.backline.providers.musicbrainz;

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

/** MusicBrainz asks for a pause with 503, its errors are {@code {"error": "…"}}. */
record MusicBrainzDialect(CallLimits limits) implements Dialect {

  private static final Duration UNSAID_PAUSE = Duration.ofSeconds(2);

  @Override
  public Provider provider() {
    return Provider.MUSICBRAINZ;
  }

  @Override
  public ApiRequest sign(ApiRequest request) {
    return request;
  }

  @Override
  public Optional<ProviderFault> read(Answer answer, Faults faults) {
    String said = Json.text(answer.body(), "error");
    String reason = said == null ? answer.text() : said;
    return switch (answer.status()) {
      case 404 -> Optional.empty();
      case 429, 503 -> Optional.of(faults.limited(answer, UNSAID_PAUSE, reason));
      default -> Optional.of(faults.unsuccessful(answer, "http-" + answer.status(), reason));
    };
  }
}
