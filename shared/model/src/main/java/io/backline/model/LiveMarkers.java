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
          + "|no|bei|im|aus|vom)\\b)";

  private static final Pattern LATIN =
      Pattern.compile(
          "^(?:recorded\\s+|previously\\s+unreleased\\s+|acoustic\\s+|original\\s+)?"
              + "(?:live|ao\\s+vivo|en\\s+vivo|en\\s+directo|en\\s+direct|en\\s+concert|en\\s+public|dal\\s+vivo|in\\s+concerto"
              + "|in\\s+concert|(?:mtv\\s+)?unplugged|konzertmitschnitt)"
              + FOLLOWS);
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:^|[\\s,/])(?:recorded\\s+live|live\\s+version|live\\s+recording|version\\s+live|versao\\s+ao\\s+vivo"
              + "|live-version|unplugged\\s+version)$");
  private static final Pattern CJK =
      Pattern.compile(
          "\u30e9\u30a4\u30d6|\u30e9\u30a4\u30f4|\u73fe\u5834|\u73b0\u573a|\ub77c\uc774\ube0c");

  private LiveMarkers() {}

  /** The first note of the title that says it is live, as it is written there. */
  static Optional<String> in(String title) {
    return TitleNotes.of(title).notes().stream()
        .filter(note -> isLiveNote(note.text()))
        .map(note -> note.written().strip())
        .findFirst();
  }

  static boolean isLiveNote(String note) {
    String plain = plain(note);
    return LATIN.matcher(plain).find()
        || TRAILING.matcher(plain).find()
        || CJK.matcher(note).find();
  }

  // French "à" becomes "at" while it can still be told from the English article.
  private static String plain(String text) {
    String said = text.toLowerCase(Locale.ROOT).replaceAll("\\bà(?=\\s)|(?<=\\s)à(?=\\s)", "at");
    return Normalizer.normalize(said, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").strip();
  }
}
