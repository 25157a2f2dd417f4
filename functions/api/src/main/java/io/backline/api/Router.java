package io.backline.api;

import static java.util.Comparator.comparing;

import io.backline.providers.ProviderException;
import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route for a request, and turns everything that goes wrong into a problem document. */
final class Router {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final List<Route> routes;
  private final Function<Request, Response> elsewhere;
  private final Clock clock;

  /**
   * @param elsewhere answers where no route has the path
   */
  Router(List<Route> routes, Function<Request, Response> elsewhere, Clock clock) {
    this.clock = clock;
    this.routes = routes.stream().sorted(comparing(Route::fixedParts).reversed()).toList();
    this.elsewhere = elsewhere;
  }

  /** The answer for a program. */
  static Response nowhere() {
    String detail = "See GET /api/openapi.json for the routes that exist.";
    return Response.problem(Problem.of(ProblemCode.NO_SUCH_ROUTE, detail));
  }

  List<Route> routes() {
    return routes;
  }

  Response answer(Request request) {
    try {
      return EntityTags.apply(request, route(request));
    } catch (ProblemException e) {
      return e.answer();
    } catch (ProviderException e) {
      LOG.warn("{}: {}", request.line(), e.getMessage());
      return unavailable(e);
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.line(), e);
      return Response.problem(
          Problem.of(ProblemCode.INTERNAL_ERROR, "Something broke on our side. Please try again."));
    }
  }

  private Response unavailable(ProviderException e) {
    Unavailable said = Unavailable.of(e.fault(), clock.instant());
    return Response.problem(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, said.detail()))
        .with("retry-after", Long.toString(said.retryAfterSeconds()));
  }

  private Response route(Request request) {
    // What may be read may be looked at without its body; the gateway drops it.
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    List<Route> there = bestFits(request.path());
    if (there.isEmpty()) {
      return elsewhere.apply(request);
    }
    Optional<Route> route =
        there.stream().filter(candidate -> candidate.method().equals(method)).findFirst();
    return route
        .map(found -> found.answer().apply(request.with(parameters(found, request))))
        .orElseGet(() -> wrongMethod(there));
  }

  /** The routes of one path: a fixed part fits better than a parameter. */
  private List<Route> bestFits(String path) {
    List<Route> fits = routes.stream().filter(route -> route.match(path).isPresent()).toList();
    return fits.stream()
        .filter(route -> route.template().equals(fits.getFirst().template()))
        .toList();
  }

  private static Map<String, String> parameters(Route route, Request request) {
    return route.match(request.path()).orElseThrow();
  }

  private static Stream<String> methods(Route route) {
    return route.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method());
  }

  private static Response wrongMethod(List<Route> there) {
    List<String> allowed = there.stream().flatMap(Router::methods).distinct().sorted().toList();
    String names = String.join(", ", allowed);
    return Response.problem(
            Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This route takes %s.".formatted(names)))
        .with("allow", names);
  }
}
