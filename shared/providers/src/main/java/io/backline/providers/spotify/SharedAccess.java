package io.backline.providers.spotify;

import java.util.Optional;

/** Where the processes of one app leave for each other its access token and what it may do. */
public interface SharedAccess {

  /** The token that was kept last, usable or not. */
  Optional<AccessToken> token();

  void keep(AccessToken token);

  /** What was found out last about reading in batches, however long ago. */
  BatchFinding batches();

  void keep(BatchFinding finding);
}
