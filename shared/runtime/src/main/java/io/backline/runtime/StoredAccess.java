package io.backline.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.providers.spotify.AccessToken;
import io.backline.providers.spotify.BatchFinding;
import io.backline.providers.spotify.SharedAccess;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.store.BatchAccess;
import io.backline.store.BatchAccessStore;
import io.backline.store.TokenStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** One Spotify app's access token in the status table, and what the app may do. */
final class StoredAccess implements SharedAccess {
  private final TokenStore tokens;
  private final BatchAccessStore batches;
  private final String app;

  StoredAccess(TokenStore tokens, BatchAccessStore batches, SpotifyConfig config) {
    this.tokens = tokens;
    this.batches = batches;
    this.app = "spotify-" + fingerprint(config.clientId() + "\n" + config.clientSecret());
  }

  @Override
  public Optional<AccessToken> token() {
    return tokens.find(app).map(token -> new AccessToken(token.value(), token.usableUntil()));
  }

  @Override
  public void keep(AccessToken token) {
    tokens.keep(app, new TokenStore.Token(token.value(), token.usableUntil()));
  }

  @Override
  public BatchFinding batches() {
    return batches.find(app).map(StoredAccess::finding).orElseGet(BatchFinding.Unknown::new);
  }

  @Override
  public void keep(BatchFinding finding) {
    switch (finding) {
      case BatchFinding.Unknown _ -> {}
      case BatchFinding.Allowed _ -> batches.keep(app, BatchAccess.ALLOWED);
      case BatchFinding.Denied(Instant until) -> batches.keep(app, new BatchAccess(until));
    }
  }

  private static BatchFinding finding(BatchAccess access) {
    return access.deniedUntil() == null
        ? new BatchFinding.Allowed()
        : new BatchFinding.Denied(access.deniedUntil());
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
