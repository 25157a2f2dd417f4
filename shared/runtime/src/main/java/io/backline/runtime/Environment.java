package io.backline.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function's variables, with the secrets that Parameter Store adds in the cloud. Values are
 * never in its text.
 */
public final class Environment {
  private static final String SECRETS_PATH = "SECRETS_PATH";

  private final Map<String, String> values;

  private Environment(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The variables; where {@code SECRETS_PATH} names a path, with every parameter below it as one
   * more variable.
   */
  public static Environment load(Map<String, String> variables) {
    Environment plain = new Environment(variables);
    Optional<String> path = plain.find(SECRETS_PATH);
    if (path.isEmpty()) {
      return plain;
    }
    Map<String, String> all = new HashMap<>(ParameterStore.read(path.get(), plain));
    all.putAll(variables);
    return new Environment(all);
  }

  /** The value, or empty where it is missing or blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  public String get(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  /**
   * The value.
   *
   * @throws ConfigurationException naming the variable, where it is missing
   */
  public String require(String name) {
    return find(name).orElseThrow(() -> ConfigurationException.missing(List.of(name)));
  }

  /** All of these, or an error that names every missing one at once. */
  public void requireAll(List<String> names) {
    List<String> missing = names.stream().filter(name -> find(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw ConfigurationException.missing(missing);
    }
  }

  /** A whole number above zero. */
  public int positive(String name, int fallback) {
    return whole(name, fallback, 1, "a whole number above 0");
  }

  /** A whole number, which may be zero. */
  public int notNegative(String name, int fallback) {
    return whole(name, fallback, 0, "0 or a whole number above");
  }

  private int whole(String name, int fallback, int least, String what) {
    String value = get(name, Integer.toString(fallback));
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new ConfigurationException("%s must be %s, not \"%s\"".formatted(name, what, value));
  }

  @Override
  public String toString() {
    return "Environment" + values.keySet();
  }
}
