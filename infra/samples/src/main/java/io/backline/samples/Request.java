package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A call as it came in.
 *
 * @param target path and query, without the API key
 */
public record Request(Provider provider, String method, String target) {

  public Request {
    requireNonNull(provider, "provider is null");
    requireNonNull(method, "method is null");
    requireNonNull(target, "target is null");
  }

  static Request of(String method, String path, String query) {
    String kept = query == null ? "" : query.replaceAll("(^|&)apikey=[^&]*", "");
    String trimmed = kept.startsWith("&") ? kept.substring(1) : kept;
    return new Request(
        Provider.ofPath(path), method, trimmed.isEmpty() ? path : path + "?" + trimmed);
  }

  Call answered(int status, Instant at) {
    return new Call(provider, method, target, status, at);
  }
}
