package io.backline.local;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads Javalin's requests. */
final class Requests {
  private Requests() {}

  /** The request; its body is read one byte past API Gateway's limit at most. */
  static HttpRequest http(Context context) throws IOException {
    HttpServletRequest request = context.req();
    Map<String, String> headers = headers(request);
    String cookies = Optional.ofNullable(headers.remove("cookie")).orElse("");
    return new HttpRequest(
        request.getMethod(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()).orElse(""),
        request.getProtocol(),
        request.getRemoteAddr(),
        headers,
        cookies.isEmpty() ? List.of() : List.of(cookies.split(";\\s*")),
        query(context),
        request.getInputStream().readNBytes(HttpGateway.LARGEST_BODY + 1));
  }

  /** A new connection, made from its upgrade request. */
  static SocketConnection socket(Context context) {
    Map<String, String> headers = new LinkedHashMap<>(context.headerMap());
    String host = Optional.ofNullable(context.host()).orElse("localhost");
    return new SocketConnection(
        UUID.randomUUID().toString(),
        Instant.now(),
        host,
        context.req().getRemoteAddr(),
        headers,
        query(context));
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT),
          String.join(",", Collections.list(request.getHeaders(name))));
    }
    return headers;
  }

  private static Map<String, String> query(Context context) {
    Map<String, String> query = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, String.join(",", values)));
    return query;
  }
}
