package io.backline.runtime;

import java.util.Locale;

/**
 * Everything that a client can do wrong, or that can go wrong for it. The names are part of the
 * API.
 */
public enum ProblemCode {
  INVALID_JSON(400, "The body is not JSON"),
  INVALID_CURSOR(400, "The cursor is not one of ours"),
  INVALID_LIMIT(400, "The limit is out of range"),
  INVALID_DATE(400, "A date is malformed"),
  INVALID_VIEW(400, "There is no such view"),
  INVALID_PERIOD(400, "There is no such period"),
  INVALID_QUERY(400, "The search text is missing or too long"),
  INVALID_IDEMPOTENCY_KEY(400, "The Idempotency-Key is malformed"),
  INVALID_ACTION(400, "There is no such action"),
  INVALID_BODY(400, "The body is not what the route takes"),
  INVALID_FILTER(400, "A filter is not one of those that exist"),
  UNAUTHORIZED(401, "The key is missing or wrong"),
  ARTIST_NOT_FOUND(404, "There is no such artist"),
  SHOW_NOT_FOUND(404, "There is no such show"),
  RECORDING_NOT_FOUND(404, "There is no such recording"),
  SONG_NOT_FOUND(404, "There is no such song"),
  OVERRIDE_NOT_FOUND(404, "There is no such override"),
  IDENTITY_NOT_FOUND(404, "No admin has settled who this artist is"),
  DEAD_LETTER_NOT_FOUND(404, "There is no such dead letter"),
  CRON_JOB_NOT_FOUND(404, "There is no such job"),
  RUN_NOT_FOUND(404, "There is no such run"),
  NO_SUCH_ROUTE(404, "There is no such route"),
  METHOD_NOT_ALLOWED(405, "The route does not take this method"),
  NOT_CONNECTED(410, "The connection has ended"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's type is not supported"),
  INVALID_REQUEST(422, "The request says something that cannot be"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
  TOO_MANY_SUBSCRIPTIONS(429, "The connection follows too many artists"),
  TOO_MANY_REQUESTS(429, "The caller sends too much"),
  INTERNAL_ERROR(500, "An error of ours"),
  PROVIDER_UNAVAILABLE(503, "A provider does not answer"),
  ADMIN_NOT_SET_UP(503, "The admin routes are not set up"),
  CRON_NOT_SET_UP(503, "The cron routes are not set up");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The name in JSON: lower case, with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
