package io.backline.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.providers.spotify.AccessToken;
import io.backline.providers.spotify.SharedTokens;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.store.TokenStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One Spotify app's access token in the status table. */
final class StoredTokens implements SharedTokens {
  private final TokenStore store;
  private final String app;

  StoredTokens(TokenStore store, SpotifyConfig config) {
    this.store = store;
    this.app = "spotify-" + fingerprint(config.clientId() + "\n" + config.clientSecret());
  }

  @Override
  public Optional<AccessToken> find() {
    return store.find(app).map(token -> new AccessToken(token.value(), token.usableUntil()));
  }

  @Override
  public void keep(AccessToken token) {
    store.keep(app, new TokenStore.Token(token.value(), token.usableUntil()));
  }

  // A new secret is a new app: what the old one was given may be withdrawn.
  private static String fingerprint(String credentials) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(credentials.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
