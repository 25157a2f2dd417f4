package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** Where an API begins: absolute, http or https, without query, fragment and final slash. */
public record BaseUrl(String value) {

  public BaseUrl {
    requireNonNull(value, "value is null");
    value = value.strip().replaceFirst("/+$", "");
    if (!isUsable(URI.create(value))) {
      throw new IllegalArgumentException("not the http or https URL of an API: " + value);
    }
  }

  private static boolean isUsable(URI uri) {
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    return (http || "https".equalsIgnoreCase(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  @Override
  public String toString() {
    return value;
  }
}
