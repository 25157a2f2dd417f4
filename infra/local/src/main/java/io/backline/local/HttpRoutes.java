package io.backline.local;

import io.backline.template.EventSource;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function takes a request: the most specific route key, then {@code $default}. */
final class HttpRoutes {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)(\\+?)}");

  private final List<Route> routes = new ArrayList<>();

  HttpRoutes(Template template) {
    for (LambdaFunction function : template.functions()) {
      for (EventSource.HttpRequests source : function.sources(EventSource.HttpRequests.class)) {
        routes.add(Route.of(source.routeKey(), function.logicalId()));
      }
    }
    routes.sort(Comparator.comparingInt(Route::variables));
  }

  /** A route that matched, with the values of its path's variables. */
  record Match(String routeKey, String function, Map<String, String> pathParameters) {}

  Optional<Match> find(String method, String path) {
    return routes.stream().flatMap(route -> route.match(method, path).stream()).findFirst();
  }

  private record Route(String key, String function, Pattern pattern, List<String> names) {
    private static final int LAST = Integer.MAX_VALUE;

    static Route of(String key, String function) {
      if (key.equals("$default")) {
        return new Route(key, function, Pattern.compile(".*"), List.of());
      }
      List<String> names =
          VARIABLE.matcher(key).results().map(variable -> variable.group(1)).toList();
      String regex =
          VARIABLE
              .matcher(key.replaceFirst("^ANY ", "[A-Z]+ "))
              .replaceAll(variable -> variable.group(2).isEmpty() ? "([^/]+)" : "(.+)");
      return new Route(key, function, Pattern.compile(regex), names);
    }

    int variables() {
      return key.equals("$default") ? LAST : names.size();
    }

    Optional<Match> match(String method, String path) {
      Matcher matcher = pattern.matcher(method + " " + path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), matcher.group(i + 1));
      }
      return Optional.of(new Match(key, function, values));
    }
  }
}
