package io.backline.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.Json;
import io.backline.runtime.Priming;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * The HTTP API, for each request that API Gateway takes. It reads the event itself: the runtime's
 * own reading of it would load a second Jackson at every cold start.
 */
public final class ApiHandler implements RequestStreamHandler {
  // For browsers: this is data, no page, whatever is in it. A route may say otherwise.
  private static final Map<String, String> DATA_ONLY =
      Map.of(
          "x-content-type-options", "nosniff",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "referrer-policy", "no-referrer");

  private final Router router;

  /** As Lambda starts it. */
  public ApiHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public ApiHandler(Map<String, String> variables) {
    ApplicationContext beans = FunctionContext.start(variables);
    router = beans.getBean(Router.class);
    Priming.register(variables, new ApiPriming(beans.getBean(Environment.class)));
  }

  ApiHandler(Router router) {
    this.router = router;
  }

  /** An answer as API Gateway takes it. */
  private record Answer(int statusCode, Map<String, String> headers, String body) {}

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Response response = router.answer(Request.of(Json.mapper().readTree(event)));
    Json.mapper()
        .writeValue(answer, new Answer(response.status(), headers(response), response.body()));
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(DATA_ONLY);
    headers.putAll(response.headers());
    return headers;
  }
}
