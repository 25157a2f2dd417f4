package io.backline.local;

import java.util.List;
import java.util.Map;

/**
 * A request at the HTTP API.
 *
 * @param path as sent, still percent-encoded
 * @param headers by lower-case name, repeated ones joined by commas, without cookies
 * @param query decoded, repeated ones joined by commas
 */
@SuppressWarnings("ArrayRecordComponent") // a body is bytes, and requests are not compared
record HttpRequest(
    String method,
    String path,
    String queryString,
    String protocol,
    String sourceIp,
    Map<String, String> headers,
    List<String> cookies,
    Map<String, String> query,
    byte[] body) {
  HttpRequest {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
    query = Map.copyOf(query);
  }
}
