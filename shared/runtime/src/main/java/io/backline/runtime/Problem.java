package io.backline.runtime;

/**
 * A problem document (RFC 9457), the same over HTTP and WebSocket.
 *
 * @param type stable URN of the kind of problem
 * @param title what kind of problem it is
 * @param status as in HTTP
 * @param detail what is wrong here, and what to do
 * @param code the last part of the type, for a switch
 */
public record Problem(String type, String title, int status, String detail, String code) {
  public static Problem of(ProblemCode code, String detail) {
    return new Problem(
        "urn:problem-type:backline:" + code, code.title(), code.status(), detail, code.toString());
  }
}
