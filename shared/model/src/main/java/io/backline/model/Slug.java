package io.backline.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The readable part of an artist's address: lower-case ASCII letters and digits, joined by hyphens,
 * so that it stands in a URL as it is.
 */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  // Latin letters that are no letter with a mark.
  private static final Map<String, String> LATIN =
      Map.of(
          "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private Slug() {}

  /**
   * Slugs for an artist, the best first. The later ones carry a part of the id, so that namesakes
   * differ; the last one is as good as unique. A name with letters beyond Latin has no slug without
   * the id, because what is left of it would name somebody else.
   *
   * @param name what the artist is called, or null where nobody said yet
   */
  public static List<String> candidates(String name, String artistId) {
    String letters = name == null ? "" : latin(name);
    String plain = hyphenated(letters);
    String digits = artistId.replace("-", "");
    String base = plain.isEmpty() ? "artist" : plain;
    String shortForm = base + "-" + digits.substring(0, 6);
    String longForm = base + "-" + digits;
    return plain.isEmpty() || hasOtherLetters(letters)
        ? List.of(shortForm, longForm)
        : List.of(plain, shortForm, longForm);
  }

  /**
   * Slugs for an artist that only a client has named so far. All carry a part of the id: a plain
   * name is for whom a provider knows by it.
   */
  public static List<String> provisional(String name, String artistId) {
    List<String> candidates = candidates(name, artistId);
    return candidates.subList(candidates.size() - 2, candidates.size());
  }

  private static String latin(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+|['\u2018\u2019]", "")
            .toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LATIN.entrySet()) {
      letters = letters.replace(letter.getKey(), letter.getValue());
    }
    return letters;
  }

  private static boolean hasOtherLetters(String letters) {
    return letters.codePoints().anyMatch(point -> point > 0x7f && Character.isLetterOrDigit(point));
  }

  private static String hyphenated(String letters) {
    String slug = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() <= MAX_LENGTH
        ? slug
        : slug.substring(0, MAX_LENGTH).replaceAll("-[^-]*$", "");
  }
}
