package io.backline.providers.http;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One call, not yet made.
 *
 * @param path below the base, encoded, with its first slash
 * @param query in the order it is sent
 * @param form the body's fields; a request with any is a POST
 * @param secrets values that no log, fault or message may show
 */
public record ApiRequest(
    BaseUrl base,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> form,
    Set<String> secrets) {

  public ApiRequest {
    requireNonNull(base, "base is null");
    requireNonNull(path, "path is null");
    query = ordered(query);
    headers = ordered(headers);
    form = ordered(form);
    secrets = Set.copyOf(secrets);
  }

  /**
   * A GET without parameters.
   *
   * @param segments of the path, each encoded here, so that an id cannot leave its place
   */
  public static ApiRequest to(BaseUrl base, String... segments) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("not a part of a path: '" + segment + "'");
      }
      path.append('/').append(encode(segment));
    }
    return new ApiRequest(base, path.toString(), Map.of(), Map.of(), Map.of(), Set.of());
  }

  /** The same with one more parameter; none where the value is null. */
  public ApiRequest query(String name, Object value) {
    return value == null
        ? this
        : new ApiRequest(base, path, and(query, name, value.toString()), headers, form, secrets);
  }

  public ApiRequest header(String name, String value) {
    return new ApiRequest(base, path, query, and(headers, name, value), form, secrets);
  }

  public ApiRequest form(String name, String value) {
    return new ApiRequest(base, path, query, headers, and(form, name, value), secrets);
  }

  /** The same, with a value never to be shown; a parameter with this value is not shown at all. */
  public ApiRequest hiding(String secret) {
    Set<String> more = new HashSet<>(secrets);
    more.add(secret);
    return new ApiRequest(base, path, query, headers, form, more);
  }

  String method() {
    return form.isEmpty() ? "GET" : "POST";
  }

  URI uri() {
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + encoded(query)));
  }

  /** Method, path and query without secrets. */
  @Override
  public String toString() {
    Map<String, String> shown = new LinkedHashMap<>(query);
    shown.values().removeAll(secrets);
    return method() + " " + path + (shown.isEmpty() ? "" : "?" + encoded(shown));
  }

  static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
        .collect(joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Map<String, String> and(Map<String, String> map, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  private static Map<String, String> ordered(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
