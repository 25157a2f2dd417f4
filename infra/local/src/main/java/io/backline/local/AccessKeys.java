package io.backline.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the operator's routes; those that are not set are made up. */
final class AccessKeys {
  private static final List<String> NAMES = List.of("CRON_SECRET", "ADMIN_API_KEY");
  private static final int BYTES = 20;

  private AccessKeys() {}

  /** Whether it is one that is made up where it is not set. */
  static boolean isMadeUp(String name) {
    return NAMES.contains(name);
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
