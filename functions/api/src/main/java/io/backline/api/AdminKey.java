package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.runtime.ConfigurationException;
import io.backline.runtime.Environment;
import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may use the routes below /api/admin/: whoever sends {@code Authorization: Bearer} with the
 * operator's ADMIN_API_KEY. Without such a key the routes serve nobody.
 */
final class AdminKey {
  static final String ADMIN = "/api/admin/";

  private static final String VARIABLE = "ADMIN_API_KEY";
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");
  private static final String CHALLENGE = "Bearer realm=\"backline admin\"";

  private final Optional<byte[]> key;

  private AdminKey(Optional<byte[]> key) {
    this.key = key;
  }

  /**
   * The key that the environment holds, if any.
   *
   * @throws ConfigurationException where it is too short to keep anybody out
   */
  static AdminKey of(Environment environment) {
    return new AdminKey(environment.accessKey(VARIABLE).map(text -> text.getBytes(UTF_8)));
  }

  /** The route; below /api/admin/ only for those who know the key. */
  Route guard(Route route) {
    return route.template().startsWith(ADMIN)
        ? new Route(route.method(), route.template(), guarded(route.answer()))
        : route;
  }

  private Function<Request, Response> guarded(Function<Request, Response> answer) {
    return request -> {
      if (key.isEmpty()) {
        return Response.problem(
            Problem.of(
                ProblemCode.ADMIN_NOT_SET_UP,
                "The operator has set no %s, so nobody may do this.".formatted(VARIABLE)));
      }
      return isKnown(request) ? answer.apply(request) : unauthorized();
    };
  }

  private boolean isKnown(Request request) {
    Matcher sent = BEARER.matcher(request.header("authorization").orElse(""));
    // Takes as long for a key that is nearly right as for any other.
    return sent.matches() && MessageDigest.isEqual(sent.group(1).getBytes(UTF_8), key.get());
  }

  private static Response unauthorized() {
    String detail = "Send Authorization: Bearer with the operator's %s.".formatted(VARIABLE);
    return Response.problem(Problem.of(ProblemCode.UNAUTHORIZED, detail))
        .with("www-authenticate", CHALLENGE);
  }
}
