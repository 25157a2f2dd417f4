package io.backline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that tell the parts of a work apart: "Part II", "Pt. 2", "Movement 1", "No. 2". */
final class PartNumber {
  private static final Map<String, String> UNITS =
      Map.of(
          "pt",
          "part",
          "parte",
          "part",
          "partie",
          "part",
          "teil",
          "part",
          "deel",
          "part",
          "mvt",
          "movement",
          "vol",
          "volume",
          "nr",
          "no");
  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final String UNIT =
      "(part|pt|parte|partie|teil|deel|movement|mvt|volume|vol|chapter|act|book|side)";
  private static final String ONLY_FIGURES = "(no|nr)";
  private static final String ROMAN = "(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})";
  private static final String NUMBER = "(\\d+|" + ROMAN + "|" + String.join("|", WORDS) + ")";

  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final Pattern IN_KEY = Pattern.compile(pattern("(?: ?(?=\\d)| )"));
  private static final Pattern IN_NOTE =
      Pattern.compile(pattern("(?:[.\\s]*(?=\\d)|[.\\s]+)"), Pattern.CASE_INSENSITIVE);

  private PartNumber() {}

  // "No One" is no number.
  private static String pattern(String between) {
    return START
        + "(?:%s%s%s|%s%s(\\d+)|pt)".formatted(UNIT, between, NUMBER, ONLY_FIGURES, between)
        + END;
  }

  /** The first part number in a note, as it is written. */
  static Optional<String> in(String note) {
    Matcher matcher = IN_NOTE.matcher(note);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** The key with every part number written in one way: "pt ii" becomes "part 2". */
  static String normalise(String key) {
    return IN_KEY.matcher(key).replaceAll(PartNumber::written);
  }

  private static String written(MatchResult part) {
    if (part.group(1) != null) {
      return UNITS.getOrDefault(part.group(1), part.group(1)) + " " + number(part.group(2));
    }
    return part.group(3) == null ? "part" : "no " + number(part.group(4));
  }

  private static String number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return text.replaceFirst("^0+(?=.)", "");
    }
    int word = WORDS.indexOf(text);
    return String.valueOf(word < 0 ? roman(text) : word + 1);
  }

  private static int roman(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = value(text.charAt(i));
      boolean before = i + 1 < text.length() && value < value(text.charAt(i + 1));
      sum += before ? -value : value;
    }
    return sum;
  }

  private static int value(char digit) {
    return digit == 'x' ? 10 : digit == 'v' ? 5 : 1;
  }
}
