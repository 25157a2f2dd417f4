package io.backline.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of the operator's routes; those that are not set are made up. */
final class AccessKeys {
  private static final List<String> NAMES = List.of("CRON_SECRET", "ADMIN_API_KEY");
  private static final int BYTES = 20;
  private static final int SHORTEST = 32;

  private AccessKeys() {}

  /** What is wrong with the keys that are set, if anything. */
  static Optional<String> check(Map<String, String> environment) {
    return NAMES.stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .filter(name -> environment.get(name).length() < SHORTEST)
        .findFirst()
        .map(name -> "%s must have %d characters at least".formatted(name, SHORTEST));
  }

  /** The keys that the environment lacks. */
  static Map<String, String> missingIn(Map<String, String> environment, SecureRandom random) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (environment.getOrDefault(name, "").isBlank()) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        keys.put(name, HexFormat.of().formatHex(bytes));
      }
    }
    return keys;
  }
}
