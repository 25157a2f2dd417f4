package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.runtime.ConfigurationException;
import io.backline.runtime.Environment;
import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may use the operator's routes: whoever sends {@code Authorization: Bearer} with the key of
 * their area. Without such a key the area serves nobody.
 */
final class OperatorKeys {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");

  private final Map<Area, byte[]> keys;

  private OperatorKeys(Map<Area, byte[]> keys) {
    this.keys = keys;
  }

  /** Routes with one key. */
  enum Area {
    ADMIN(
        "ADMIN_API_KEY",
        "backline admin",
        ProblemCode.ADMIN_NOT_SET_UP,
        "/api/(admin|monitoring)/.+"),
    CRON("CRON_SECRET", "backline cron", ProblemCode.CRON_NOT_SET_UP, "/api/cron/.+");

    private final String variable;
    private final String realm;
    private final ProblemCode notSetUp;
    private final String routes;

    Area(String variable, String realm, ProblemCode notSetUp, String routes) {
      this.variable = variable;
      this.realm = realm;
      this.notSetUp = notSetUp;
      this.routes = routes;
    }

    /** The area that a route lies in; empty for those that everybody may use. */
    static Optional<Area> of(String template) {
      return Arrays.stream(values()).filter(area -> template.matches(area.routes)).findFirst();
    }
  }

  /**
   * The keys that the environment holds, if any.
   *
   * @throws ConfigurationException where one is too short to keep anybody out
   */
  static OperatorKeys of(Environment environment) {
    Map<Area, byte[]> keys = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      environment.accessKey(area.variable).ifPresent(key -> keys.put(area, key.getBytes(UTF_8)));
    }
    return new OperatorKeys(keys);
  }

  /** The route; one of the operator's only for those who know its key. */
  Route guard(Route route) {
    return Area.of(route.template()).map(area -> guarded(area, route)).orElse(route);
  }

  private Route guarded(Area area, Route route) {
    return new Route(
        route.method(),
        route.template(),
        request -> {
          if (!keys.containsKey(area)) {
            return notSetUp(area);
          }
          return isKnown(area, request)
              ? unkept(route.answer().apply(request))
              : unauthorized(area);
        });
  }

  /** By nobody: a browser's copy would outlast the key. */
  private static Response unkept(Response response) {
    return response.with("cache-control", "no-store");
  }

  private static Response notSetUp(Area area) {
    String detail = "The operator has set no %s, so nobody may do this.".formatted(area.variable);
    return Response.problem(Problem.of(area.notSetUp, detail));
  }

  private boolean isKnown(Area area, Request request) {
    Matcher sent = BEARER.matcher(request.header("authorization").orElse(""));
    // Takes as long for a key that is nearly right as for any other.
    return sent.matches() && MessageDigest.isEqual(sent.group(1).getBytes(UTF_8), keys.get(area));
  }

  private static Response unauthorized(Area area) {
    String detail = "Send Authorization: Bearer with the operator's %s.".formatted(area.variable);
    return Response.problem(Problem.of(ProblemCode.UNAUTHORIZED, detail))
        .with("www-authenticate", "Bearer realm=\"%s\"".formatted(area.realm));
  }
}
