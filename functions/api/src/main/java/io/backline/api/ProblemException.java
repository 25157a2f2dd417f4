package io.backline.api;

import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  /**
   * @param detail what is wrong here, and what to do
   */
  ProblemException(ProblemCode code, String detail) {
    super(code + ": " + detail);
    this.problem = Problem.of(code, detail);
  }

  /** What was sent is no such request. */
  static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }

  Problem problem() {
    return problem;
  }
}
