package io.backline.simulation;

import java.io.Serial;

/** What must always be so is not. */
final class Broken extends AssertionError {
  @Serial private static final long serialVersionUID = 1;

  Broken(String what) {
    super(what);
  }

  Broken(String what, Throwable cause) {
    super(what + ": " + cause, cause);
  }
}
