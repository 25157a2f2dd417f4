package io.backline.model;

import java.util.List;

/**
 * The readable part of an artist's address: lower-case letters and digits of any script, joined by
 * hyphens.
 */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  private Slug() {}

  /**
   * Slugs for an artist, the best first. The later ones carry a part of the id, so that namesakes
   * differ; the last one is as good as unique.
   *
   * @param name what the artist is called, or null where nobody said yet
   */
  public static List<String> candidates(String name, String artistId) {
    String plain = name == null ? "" : plain(name);
    String digits = artistId.replace("-", "");
    String base = plain.isEmpty() ? "artist" : plain;
    String shortForm = base + "-" + digits.substring(0, 6);
    String longForm = base + "-" + digits;
    return plain.isEmpty() ? List.of(shortForm, longForm) : List.of(plain, shortForm, longForm);
  }

  private static String plain(String name) {
    String letters =
        PlainText.of(name).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return letters.length() <= MAX_LENGTH
        ? letters
        : letters.substring(0, MAX_LENGTH).replaceAll("-[^-]*$", "");
  }
}
