package io.backline.samples.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a provider answers. */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(JsonNode body) {
    return json(200, body);
  }

  public static Answer json(int status, JsonNode body) {
    return new Answer(status, "application/json;charset=utf-8", body.toString(), Map.of());
  }

  public static Answer text(int status, String body) {
    return new Answer(status, "text/plain;charset=utf-8", body, Map.of());
  }

  public static Answer xml(String body) {
    return new Answer(200, "application/xml;charset=utf-8", body, Map.of());
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more);
  }
}
