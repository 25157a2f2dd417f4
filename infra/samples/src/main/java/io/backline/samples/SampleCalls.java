package io.backline.samples;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Routes;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample providers without a wire: a call is a method's, and takes no time. */
public final class SampleCalls {
  private static final String HOST = "http://samples.invalid";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Services services;
  private final List<Route> routes = new ArrayList<>();

  SampleCalls(Services services) {
    this.services = services;
    services.serve(
        new Routes() {
          @Override
          public void get(String path, Endpoint endpoint) {
            routes.add(Route.of("GET", path, endpoint));
          }

          @Override
          public void post(String path, Endpoint endpoint) {
            routes.add(Route.of("POST", path, endpoint));
          }
        });
  }

  /** What to set so that Backline asks for what these providers answer. */
  public Map<String, String> environment() {
    return Services.environment(HOST);
  }

  /**
   * Answers a call.
   *
   * @param headers by name in lower case
   * @param form the body of a POST, encoded as a form
   */
  public Answer answer(String method, URI uri, Map<String, String> headers, String form) {
    for (Route route : routes) {
      Optional<Map<String, String>> names = route.match(method, uri.getPath());
      if (names.isPresent()) {
        return services.answer(
            method, route.endpoint(), new Asked(uri, headers, names.get(), form), () -> {});
      }
    }
    throw new IllegalArgumentException("no provider answers " + method + " " + uri.getPath());
  }

  public CallLog calls() {
    return services.calls();
  }

  private record Route(String method, Pattern path, List<String> names, Endpoint endpoint) {
    static Route of(String method, String path, Endpoint endpoint) {
      List<String> names =
          PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
      String pattern = PLACEHOLDER.matcher(path).replaceAll("([^/]+)").replace("/*", "/.*");
      return new Route(method, Pattern.compile(pattern), names, endpoint);
    }

    Optional<Map<String, String>> match(String asked, String target) {
      Matcher found = path.matcher(target);
      if (!asked.equals(method) || !found.matches()) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), found.group(i + 1));
      }
      return Optional.of(values);
    }
  }

  private record Asked(URI uri, Map<String, String> headers, Map<String, String> names, String form)
      implements Inquiry {

    @Override
    public String path() {
      return uri.getPath();
    }

    @Override
    public String queryString() {
      return uri.getRawQuery();
    }

    @Override
    public String url() {
      return HOST + path();
    }

    @Override
    public String scheme() {
      return uri.getScheme();
    }

    @Override
    public String host() {
      return uri.getAuthority();
    }

    @Override
    public String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String queryParam(String name) {
      return parameter(queryString(), name);
    }

    @Override
    public String pathParam(String name) {
      return names.get(name);
    }

    @Override
    public String formParam(String name) {
      return parameter(form, name);
    }

    private static String parameter(String encoded, String name) {
      if (encoded == null) {
        return null;
      }
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        if (decode(key).equals(name)) {
          return equals < 0 ? "" : decode(pair.substring(equals + 1));
        }
      }
      return null;
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }
}
