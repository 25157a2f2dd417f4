package io.backline.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.Json;
import io.backline.runtime.LogContext;
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
  private static final String[] NEEDED = {
    "LIBRARY_TABLE",
    "STATUS_TABLE",
    "PROGRESS_URL",
    "TICKETMASTER_API_KEY",
    "IDENTITY_QUEUE_URL",
    "IDENTITY_BACKGROUND_QUEUE_URL",
    "SHOWS_QUEUE_URL",
    "SHOWS_BACKGROUND_QUEUE_URL",
    "CATALOG_QUEUE_URL",
    "CATALOG_BACKGROUND_QUEUE_URL",
    "EVIDENCE_QUEUE_URL",
    "EVIDENCE_BACKGROUND_QUEUE_URL",
    "WRAPUP_QUEUE_URL",
    "ENRICHMENT_QUEUE_URL",
    "SETLISTS_QUEUE_URL",
    "RUNS_QUEUE_URL"
  };

  // For browsers: this is data, no page, whatever is in it. A route may say otherwise.
  private static final Map<String, String> DATA_ONLY =
      Map.of(
          "x-content-type-options", "nosniff",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "referrer-policy", "no-referrer");

  private static final int INTERNAL_ERROR = 500;

  private final Router router;
  private final Meter meter;

  /** As Lambda starts it. */
  public ApiHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public ApiHandler(Map<String, String> variables) {
    ApplicationContext beans = FunctionContext.start(variables, NEEDED);
    router = beans.getBean(Router.class);
    meter = beans.getBean(Meter.class);
    Priming.register(variables, new ApiPriming(beans.getBean(Environment.class)));
  }

  ApiHandler(Router router, Meter meter) {
    this.router = router;
    this.meter = meter;
  }

  /** An answer as API Gateway takes it. */
  private record Answer(
      int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {}

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    LogContext.begin(context);
    Request request = Request.of(Json.mapper().readTree(event));
    Response response = router.answer(request);
    if (response.status() == INTERNAL_ERROR) {
      meter.count(Metric.FAILED_RUNS);
    }
    meter.flush();
    Compression.Encoded encoded = Compression.apply(request, response);
    Json.mapper()
        .writeValue(
            answer,
            new Answer(response.status(), headers(encoded), encoded.body(), encoded.isBase64()));
  }

  private static Map<String, String> headers(Compression.Encoded encoded) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(DATA_ONLY);
    headers.putAll(encoded.headers());
    return headers;
  }
}
