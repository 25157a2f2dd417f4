package io.backline.simulation;

import java.io.Serial;

/** The process is gone: whatever it would still do is not done. */
final class Killed extends Error {
  @Serial private static final long serialVersionUID = 1;

  Killed() {
    super("killed", null, false, false);
  }
}
