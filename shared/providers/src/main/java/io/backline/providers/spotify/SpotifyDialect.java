package io.backline.providers.spotify;

import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import io.backline.providers.ProviderFault;
import io.backline.providers.http.Answer;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Dialect;
import io.backline.providers.http.Faults;
import java.util.Optional;

/**
 * One call to the Web API. A 401 is worth another try: the first time with a new token, then with
 * the same, because Spotify at times does not see a valid one (spotifyplus release v1.0.206).
 */
final class SpotifyDialect implements Dialect {

  private final SpotifyTokens tokens;
  private final CallLimits limits;
  private String token = "";
  private boolean renewed;

  SpotifyDialect(SpotifyTokens tokens, CallLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  @Override
  public Provider provider() {
    return Provider.SPOTIFY;
  }

  @Override
  public CallLimits limits() {
    return limits;
  }

  @Override
  public ApiRequest sign(ApiRequest request) {
    token = tokens.current();
    return request.header("Authorization", "Bearer " + token).hiding(token);
  }

  @Override
  public Optional<ProviderFault> read(Answer answer, Faults faults) {
    String reason = SpotifyErrors.reason(answer);
    return switch (answer.status()) {
      case 404 -> Optional.empty();
      case 401 -> {
        renewToken();
        yield Optional.of(faults.broken("HTTP 401 " + reason));
      }
      case 429 -> Optional.of(faults.limited(answer, SpotifyErrors.unsaidPause(answer), reason));
      default -> Optional.of(faults.unsuccessful(answer, SpotifyErrors.code(answer), reason));
    };
  }

  private void renewToken() {
    if (!renewed) {
      renewed = true;
      tokens.rejected(token);
    }
  }
}
