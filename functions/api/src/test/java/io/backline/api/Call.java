package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A request as a client makes it.
 *
 * @param target path and query, encoded
 * @param body in base64
 * @param sourceIp the address that it comes from
 */
record Call(
    String method, String target, Map<String, String> headers, String body, String sourceIp) {
  private static final String IMPORT = "/api/artists/import";
  private static final String SOMEWHERE = "192.0.2.1";

  Call(String method, String target, Map<String, String> headers, String body) {
    this(method, target, headers, body, SOMEWHERE);
  }

  static Call get(String target) {
    return new Call("GET", target, Map.of(), "");
  }

  /** Asks for an import. */
  static Call kickOff(String body) {
    return kickOff(body.getBytes(UTF_8));
  }

  static Call kickOff(byte[] body) {
    return post(IMPORT, body);
  }

  /** Posts a JSON body. */
  static Call post(String target, String body) {
    return post(target, body.getBytes(UTF_8));
  }

  private static Call post(String target, byte[] body) {
    String base64 = Base64.getEncoder().encodeToString(body);
    return new Call("POST", target, Map.of("content-type", "application/json"), base64);
  }

  static Call kickOffOf(String tmAttractionId) {
    return kickOff("{\"tmAttractionId\": \"%s\"}".formatted(tmAttractionId));
  }

  static Call adminGet(String target) {
    return get(target).asAdmin();
  }

  /** Puts a JSON body where only admins may. */
  static Call adminPut(String target, String body) {
    String base64 = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    return new Call("PUT", target, Map.of("content-type", "application/json"), base64).asAdmin();
  }

  static Call adminPost(String target, String body) {
    return adminPut(target, body).as("POST");
  }

  /** Posts a JSON body, or nothing, to where jobs are run. */
  static Call cron(String job, String body) {
    Call call =
        body.isEmpty()
            ? new Call("POST", "/api/cron/" + job, Map.of(), "")
            : adminPost("/api/cron/" + job, body);
    return call.with("authorization", "Bearer " + TestApi.CRON_SECRET);
  }

  static Call adminDelete(String target) {
    return new Call("DELETE", target, Map.of(), "").asAdmin();
  }

  private Call asAdmin() {
    return with("authorization", "Bearer " + TestApi.ADMIN_KEY);
  }

  Call as(String other) {
    return new Call(other, target, headers, body, sourceIp);
  }

  Call with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Call(method, target, more, body, sourceIp);
  }

  Call from(String address) {
    return new Call(method, target, headers, body, address);
  }

  /** What API Gateway makes of it. */
  JsonNode event() {
    String[] parts = target.split("\\?", 2);
    Map<String, Object> event = new HashMap<>();
    event.put("rawPath", parts[0]);
    event.put("queryStringParameters", parts.length == 1 ? null : query(parts[1]));
    event.put("headers", headers);
    event.put("body", body);
    event.put("isBase64Encoded", true);
    event.put("requestContext", Map.of("http", Map.of("method", method, "sourceIp", sourceIp)));
    return Json.mapper().valueToTree(event);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }
}
