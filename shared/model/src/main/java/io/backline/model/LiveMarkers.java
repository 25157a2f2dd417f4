package io.backline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words by which a title says that it was played to an audience. They count only as a note of
 * their own (in a bracket or behind a dash) and only when the note goes on as a live note does:
 * "Live and Let Go" and "(Live A Little Longer)" are songs.
 */
final class LiveMarkers {
  // What may follow the marker: an end, a separator, a figure, or a word that says where, when or
  // which.
  private static final String FOLLOWS =
      "(?=$|\\s*[,;:/.|&+!\\-\u2010-\u2015'\u2019]|\\s*\\d|\\s+(?:at|in|from|on|version|session|sessions|recording|acoustic"
          + "|edit|mix|remaster(?:ed)?|bonus|track|take|performance|with|feat\\.?|ft\\.?|en|au|aux|alla|dal|desde|do|da|na"
          + "|no|bei|beim|im|am|auf|aus|vom)\\b)";

  private static final String BEFORE =
      "^(?:recorded\\s+|previously\\s+unreleased\\s+|acoustic\\s+|original\\s+)?";

  private static final Pattern ENGLISH =
      Pattern.compile(
          BEFORE
              + "(?:live(?![\\s\\-]+action\\b)|en\\s+direct|en\\s+concert|en\\s+public|in\\s+concerto|in\\s+concert"
              + "|unplugged|konzertmitschnitt)"
              + FOLLOWS);

  // These say nothing else, whatever follows.
  private static final Pattern FOREIGN =
      Pattern.compile(
          BEFORE + "(?:ao\\s+vivo|en\\s+vivo|en\\s+directo|dal\\s+vivo|mtv\\s+unplugged)\\b");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:^|[\\s,/])(?:recorded\\s+live|live\\s+version|live\\s+recording|version\\s+live|versao\\s+ao\\s+vivo"
              + "|live-version|unplugged\\s+version)$");

  // Not behind another letter: "drive" and "alive" end in it, in Japanese and Korean.
  private static final Pattern CJK =
      Pattern.compile(
          "(?<![\u30a1-\u30fa\u30fc])(?:\u30e9\u30a4\u30d6|\u30e9\u30a4\u30f4)"
              + "|(?:\u73fe\u5834|\u73b0\u573a)(?:\u7248|\u9304|\u5f55|\u6536|\u6f14)"
              + "|(?:^|[\\s\\p{P}\u6703\u4f1a])(?:\u73fe\u5834|\u73b0\u573a)(?=$|[\\s\\p{P}\\d])"
              + "|(?<![\uac00-\ud7a3])\ub77c\uc774\ube0c");

  // "Remastered 2009 / Live" says two things.
  private static final Pattern PARTS = Pattern.compile("\\s*[/;]\\s*");

  private LiveMarkers() {}

  /** The first note of the title that says it is live, as it is written there. */
  static Optional<String> in(String title) {
    return TitleNotes.of(title).notes().stream()
        .filter(note -> isLiveNote(note.text()))
        .map(note -> note.written().strip())
        .findFirst();
  }

  static boolean isLiveNote(String note) {
    return CJK.matcher(Normalizer.normalize(note, Normalizer.Form.NFKC)).find()
        || PARTS.splitAsStream(plain(note)).anyMatch(LiveMarkers::isLivePart);
  }

  private static boolean isLivePart(String part) {
    return ENGLISH.matcher(part).find()
        || FOREIGN.matcher(part).find()
        || TRAILING.matcher(part).find();
  }

  // French "à" becomes "at" while it can still be told from the English article.
  private static String plain(String text) {
    String said = text.toLowerCase(Locale.ROOT).replaceAll("\\bà(?=\\s)|(?<=\\s)à(?=\\s)", "at");
    return Normalizer.normalize(said, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").strip();
  }
}
