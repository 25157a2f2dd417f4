package io.backline.providers;

import io.backline.providers.spotify.AccessToken;
import io.backline.providers.spotify.BatchFinding;
import io.backline.providers.spotify.SharedAccess;
import java.util.Optional;

/** Keeps a token and a finding in memory. */
public final class KeptAccess implements SharedAccess {
  private volatile AccessToken token;
  private volatile BatchFinding finding = new BatchFinding.Unknown();

  @Override
  public Optional<AccessToken> token() {
    return Optional.ofNullable(token);
  }

  @Override
  public void keep(AccessToken newToken) {
    token = newToken;
  }

  @Override
  public BatchFinding batches() {
    return finding;
  }

  @Override
  public void keep(BatchFinding newFinding) {
    finding = newFinding;
  }
}
