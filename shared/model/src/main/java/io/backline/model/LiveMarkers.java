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
  private static final Pattern LATIN = LiveWords.latin();
  private static final Pattern OTHER_SCRIPTS = LiveWords.otherScripts();

  // "Remastered 2009 / Live" says two things, "Live 24/7" one.
  private static final Pattern PARTS = Pattern.compile("\\s*(?:[;|]|(?<!\\d)/|/(?!\\d))\\s*");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private LiveMarkers() {}

  /** The first note of the title that says it is live, as it is written there. */
  static Optional<String> in(String title) {
    return TitleNotes.of(title).notes().stream()
        .filter(note -> isLiveNote(note.text()))
        .map(note -> note.written().strip())
        .findFirst();
  }

  static boolean isLiveNote(String note) {
    String said = Normalizer.normalize(note, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return OTHER_SCRIPTS.matcher(said).find()
        || LATIN.matcher(plain(said)).find()
        || PARTS.splitAsStream(plain(said)).anyMatch(part -> LATIN.matcher(part).find());
  }

  private static String plain(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS.matcher(letters).replaceAll("").strip();
  }
}
