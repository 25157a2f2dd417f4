package io.backline.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method and a path with what answers them.
 *
 * @param template as in OpenAPI: {@code /api/artists/{id}/shows}
 */
record Route(String method, String template, Function<Request, Response> answer) {
  // No id or slug is as long, and a table's key may not be much longer.
  private static final int LONGEST_PARAMETER = 300;

  Route {
    requireNonNull(method, "method is null");
    requireNonNull(template, "template is null");
    requireNonNull(answer, "answer is null");
  }

  static Route get(String template, Function<Request, Response> answer) {
    return new Route("GET", template, answer);
  }

  static Route post(String template, Function<Request, Response> answer) {
    return new Route("POST", template, answer);
  }

  static Route put(String template, Function<Request, Response> answer) {
    return new Route("PUT", template, answer);
  }

  static Route delete(String template, Function<Request, Response> answer) {
    return new Route("DELETE", template, answer);
  }

  /** The parameters in the path, or empty where it is another path. */
  Optional<Map<String, String>> match(String path) {
    List<String> expected = parts(template);
    List<String> given = parts(path);
    if (expected.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < expected.size(); i++) {
      String part = expected.get(i);
      if (part.startsWith("{")) {
        parameters.put(part.substring(1, part.length() - 1), given.get(i));
      } else if (!part.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    boolean usable =
        parameters.values().stream()
            .allMatch(value -> !value.isEmpty() && value.length() <= LONGEST_PARAMETER);
    return usable ? Optional.of(parameters) : Optional.empty();
  }

  /** How many parts of the template are fixed: the more, the better it fits. */
  long fixedParts() {
    return parts(template).stream().filter(part -> !part.startsWith("{")).count();
  }

  private static List<String> parts(String path) {
    return new ArrayList<>(List.of(path.split("/", -1)));
  }
}
