package io.backline.api;

import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
  private static final long IN_MINUTES_FROM = 120;

  private final transient Problem problem;
  private final transient Optional<Long> retryAfter;

  /**
   * @param detail what is wrong here, and what to do
   */
  ProblemException(ProblemCode code, String detail) {
    this(code, detail, Optional.empty());
  }

  private ProblemException(ProblemCode code, String detail, Optional<Long> retryAfter) {
    super(code + ": " + detail);
    this.problem = Problem.of(code, detail);
    this.retryAfter = retryAfter;
  }

  /**
   * For who does more than he may.
   *
   * @param rule what he may, in a sentence
   */
  static ProblemException tooMany(String rule, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String until =
        seconds < IN_MINUTES_FROM ? seconds + " seconds" : Math.ceilDiv(seconds, 60) + " minutes";
    return new ProblemException(
        ProblemCode.TOO_MANY_REQUESTS,
        "%s Try again in %s.".formatted(rule, until),
        Optional.of(seconds));
  }

  /** What was sent is no such request. */
  static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }

  Problem problem() {
    return problem;
  }

  Response answer() {
    Response answer = Response.problem(problem);
    return retryAfter
        .map(seconds -> answer.with("retry-after", Long.toString(seconds)))
        .orElse(answer);
  }
}
