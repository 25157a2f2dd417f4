package io.backline.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The function's variables, with the secrets that Parameter Store adds in the cloud. Values are
 * never in its text.
 */
public final class Environment {
  private static final String SECRETS_PATH = "SECRETS_PATH";
  private static final Pattern ACCESS_KEY = Pattern.compile("[\\x21-\\x7e]{32,}");
  private static final Pattern URL = Pattern.compile("(?i:https?)://[^/?#@\\s]+(?:/[^?#\\s]*)?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

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
    List<String> missing = missing(names);
    if (!missing.isEmpty()) {
      throw ConfigurationException.missing(missing);
    }
  }

  /** All of these, and nothing malformed: or an error that names all that is wrong at once. */
  void check(List<String> names) {
    List<String> malformed = Setting.problems(this);
    if (malformed.isEmpty()) {
      requireAll(names);
    } else {
      throw ConfigurationException.of(missing(names), malformed);
    }
  }

  private List<String> missing(List<String> names) {
    return names.stream().filter(name -> find(name).isEmpty()).toList();
  }

  /**
   * A key that opens routes, or empty where none is set.
   *
   * @throws ConfigurationException where it is too short to keep anybody out
   */
  public Optional<String> accessKey(String name) {
    Optional<String> key = find(name);
    if (key.isPresent() && !ACCESS_KEY.matcher(key.get()).matches()) {
      throw new ConfigurationException(
          name + " must have 32 characters at least, all of them visible ASCII");
    }
    return key;
  }

  /** Where an API is. What is malformed is not repeated: there may be a password in it. */
  String url(String name, String fallback) {
    String value = get(name, fallback).strip();
    if (URL.matcher(value).matches()) {
      return value;
    }
    throw new ConfigurationException(
        name + " must be an http or https URL without user, query and fragment");
  }

  /** A country's two letters (ISO 3166-1). */
  String country(String name, String fallback) {
    String value = get(name, fallback).strip();
    if (COUNTRY.matcher(value).matches()) {
      return value;
    }
    throw new ConfigurationException(
        "%s must be a country's two capital letters, not \"%s\"".formatted(name, value));
  }

  /** One of these words, in lower case whatever case it is set in. */
  String oneOf(String name, String fallback, List<String> words) {
    String value = get(name, fallback).strip().toLowerCase(Locale.ROOT);
    if (words.contains(value)) {
      return value;
    }
    throw new ConfigurationException(
        "%s must be one of %s, not \"%s\"".formatted(name, String.join(", ", words), value));
  }

  /** The memory that the function is given, which is what is paid for. */
  public int functionMb() {
    return positive("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", PhaseRunner.USUAL_MB);
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
