package io.backline.providers;

import java.util.Locale;
import java.util.regex.Pattern;

/** The International Standard Recording Code, ISO 3901: country, registrant, year, number. */
public final class Isrc {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

  private Isrc() {}

  /** Twelve characters in upper case without hyphens and blanks; null for what is no ISRC. */
  public static String normalise(String text) {
    if (text == null) {
      return null;
    }
    String code = text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() ? code : null;
  }
}
