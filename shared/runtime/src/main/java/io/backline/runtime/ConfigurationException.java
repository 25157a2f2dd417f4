package io.backline.runtime;

import java.util.List;

/** A variable is missing or malformed. The message says which, and never a secret's value. */
public final class ConfigurationException extends RuntimeException {
  public ConfigurationException(String message) {
    super(message);
  }

  static ConfigurationException missing(List<String> names) {
    return new ConfigurationException("set " + String.join(", ", names));
  }
}
