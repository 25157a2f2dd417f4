package io.backline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * International Standard Recording Codes (ISO 3901): two letters, three letters or digits, seven
 * digits.
 */
public final class Isrc {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

  private Isrc() {}

  /**
   * The code in upper case and without hyphens or blanks; empty for null and for what is no ISRC.
   */
  public static Optional<String> normalise(String raw) {
    if (raw == null) {
      return Optional.empty();
    }
    String code = raw.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
