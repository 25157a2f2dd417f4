package io.backline.providers.spotify;

import java.util.Optional;

/** Where the processes of one app leave its access token for each other. */
public interface SharedTokens {

  /** The token that was kept last, usable or not. */
  Optional<AccessToken> find();

  void keep(AccessToken token);
}
