package io.backline.providers.spotify;

import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import io.backline.providers.http.Answer;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Dialect;
import io.backline.providers.http.Faults;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Client credentials for the token endpoint. */
record TokenDialect(SpotifyConfig config, CallLimits limits) implements Dialect {

  @Override
  public Provider provider() {
    return Provider.SPOTIFY;
  }

  @Override
  public ApiRequest sign(ApiRequest request) {
    String both = config.clientId() + ":" + config.clientSecret();
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    return request
        .header("Authorization", "Basic " + basic)
        .hiding(basic)
        .hiding(config.clientSecret());
  }

  @Override
  public Optional<ProviderFault> read(Answer answer, Faults faults) {
    String reason = SpotifyErrors.reason(answer);
    return Optional.of(
        answer.status() == 429
            ? faults.limited(answer, SpotifyErrors.unsaidPause(answer), reason)
            : faults.unsuccessful(answer, SpotifyErrors.code(answer), reason));
  }
}
