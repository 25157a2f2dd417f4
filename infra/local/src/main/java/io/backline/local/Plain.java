package io.backline.local;

/**
 * Text of others, made safe to print: a title may hold control characters that would move a
 * terminal's cursor.
 */
final class Plain {
  private Plain() {}

  static String text(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "");
  }
}
