package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The WebSocket API.
 *
 * @param routeSelection where a message's route key stands, {@code $request.body.action}
 * @param routes by route key
 */
public record WebSocketApi(
    String logicalId, String stage, String routeSelection, Map<String, Route> routes) {
  public WebSocketApi {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(stage, "stage is null");
    requireNonNull(routeSelection, "routeSelection is null");
    routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
  }

  /**
   * A route to the function with this logical id; where it {@code responds}, the answer's body goes
   * to the client.
   */
  public record Route(String key, String function, boolean responds) {
    public Route {
      requireNonNull(key, "key is null");
      requireNonNull(function, "function is null");
    }
  }

  /** The route with this key. */
  public Optional<Route> route(String key) {
    return Optional.ofNullable(routes.get(key));
  }
}
