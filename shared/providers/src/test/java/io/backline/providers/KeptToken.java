package io.backline.providers;

import io.backline.providers.spotify.AccessToken;
import io.backline.providers.spotify.SharedTokens;
import java.util.Optional;

/** Keeps a token in memory. */
public final class KeptToken implements SharedTokens {
  private volatile AccessToken token;

  @Override
  public Optional<AccessToken> find() {
    return Optional.ofNullable(token);
  }

  @Override
  public void keep(AccessToken newToken) {
    token = newToken;
  }
}
