package io.backline.local;

import io.backline.template.Cors;
import io.backline.template.Template;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** API Gateway's HTTP API: CORS, then the route's function. */
final class HttpGateway {
  /** API Gateway takes 10 MB at most. */
  static final int LARGEST_BODY = 10 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(HttpGateway.class);

  private final HttpRoutes routes;
  private final Optional<CorsPolicy> cors;
  private final Function<String, HostedFunction> functions;

  HttpGateway(Template template, Function<String, HostedFunction> functions) {
    routes = new HttpRoutes(template);
    Optional<Cors> configuration = template.cors();
    cors = configuration.map(CorsPolicy::new);
    this.functions = functions;
  }

  HttpAnswer answer(HttpRequest request) throws InterruptedException {
    Optional<Map<String, String>> preflight = cors.flatMap(policy -> policy.preflight(request));
    if (preflight.isPresent()) {
      return withHeaders(HttpAnswer.empty(204), preflight.get());
    }
    return withHeaders(
        fromFunction(request), cors.map(policy -> policy.headers(request)).orElse(Map.of()));
  }

  private HttpAnswer fromFunction(HttpRequest request) throws InterruptedException {
    if (request.body().length > LARGEST_BODY) {
      return HttpAnswer.message(413, "Request Entity Too Large");
    }
    Optional<HttpRoutes.Match> match = routes.find(request.method(), request.path());
    if (match.isEmpty()) {
      return HttpAnswer.message(404, "Not Found");
    }
    HttpRoutes.Match route = match.get();
    try {
      return HttpAnswer.read(
          functions
              .apply(route.function())
              .invoke(
                  Json.bytes(HttpEvents.of(request, route.routeKey(), route.pathParameters()))));
    } catch (FunctionException | IOException e) {
      LOG.warn("{} {}: {}", request.method(), request.path(), e.getMessage(), e.getCause());
      return HttpAnswer.message(500, "Internal Server Error");
    }
  }

  private static HttpAnswer withHeaders(HttpAnswer answer, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    more.forEach((name, value) -> headers.merge(name, value, HttpGateway::both));
    return new HttpAnswer(answer.status(), headers, answer.cookies(), answer.body());
  }

  /** Functions set none of the gateway's headers but vary, a list. */
  private static String both(String functions, String gateways) {
    return functions + ", " + gateways;
  }
}
