package io.backline.runtime;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables are missing or malformed. The message says which, and never a secret's value. */
public final class ConfigurationException extends RuntimeException {
  public ConfigurationException(String message) {
    super(message);
  }

  /** All at once. */
  static ConfigurationException of(List<String> missing, List<String> malformed) {
    Stream<String> first =
        missing.isEmpty() ? Stream.empty() : Stream.of(missing(missing).getMessage());
    return new ConfigurationException(
        Stream.concat(first, malformed.stream()).collect(Collectors.joining("; ")));
  }

  static ConfigurationException missing(List<String> names) {
    return new ConfigurationException("set " + String.join(", ", names));
  }
}
