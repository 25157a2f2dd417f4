package io.backline.model;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what only differs in writing: case, width and accents. */
final class PlainText {
  // Accents, frames and the choice between text and emoji. Marks of other scripts stay: in Japanese
  // or Hindi they make another word, and so does the Russian short i.
  private static final String ACCENTS =
      "(?<![\u0438\u0418])\\x{306}|[\\x{300}-\\x{305}\\x{307}-\\x{36f}\\p{Me}\\x{fe00}-\\x{fe0f}]";
  private static final String APOSTROPHES = "['`\u00b4\u2018\u2019\u02bc\uff07]";

  private PlainText() {}

  static String of(String text) {
    String plain =
        Normalizer.normalize(text.replaceAll(APOSTROPHES, ""), Normalizer.Form.NFKD)
            .replaceAll(ACCENTS, "")
            .toLowerCase(Locale.ROOT)
            .replaceAll(APOSTROPHES, "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
