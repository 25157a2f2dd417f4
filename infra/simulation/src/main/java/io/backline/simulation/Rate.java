package io.backline.simulation;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a schedule fires that says so in minutes. */
final class Rate {
  private static final Pattern MINUTES = Pattern.compile("rate\\((\\d+) minutes?\\)");

  private Rate() {}

  static Duration of(String expression) {
    Matcher found = MINUTES.matcher(expression);
    if (!found.matches()) {
      throw new IllegalArgumentException(expression + " is no rate in minutes");
    }
    return Duration.ofMinutes(Long.parseLong(found.group(1)));
  }
}
