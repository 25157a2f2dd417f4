package io.backline.model;

/** Texts of others, as much of them as there is room for. */
public final class CutText {
  private CutText() {}

  /**
   * The text, or its beginning where it has more characters than that. Half of a surrogate pair,
   * which cannot be written as UTF-8, is left out.
   *
   * @param most chars, 1 at least
   */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean whole = !Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, whole ? most : most - 1);
  }
}
