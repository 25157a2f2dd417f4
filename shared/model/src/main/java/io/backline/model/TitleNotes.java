package io.backline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes in a title: what stands in a bracket or behind a dash. "Song (feat. X) - Live" has the
 * notes "feat. X" and "Live". Whether a note means anything is for others to say. A bracket that
 * the title begins with is no note.
 *
 * @param notes in the order they stand
 */
record TitleNotes(List<Note> notes) {

  /**
   * A part of a title that may say something about the version.
   *
   * @param text what it says
   * @param written the same with its bracket or dash, as it stands in the title
   */
  record Note(String text, String written) {}

  private static final String OPEN = "(\\[{<\uff08\uff3b\uff5b\uff1c\u3010\u3014\u3008\u300a";
  private static final String CLOSE = ")\\]}>\uff09\uff3d\uff5d\uff1e\u3011\u3015\u3009\u300b";
  private static final String DASH = "[-\u2010-\u2015\uff0d]";
  private static final String BLANK = "[\\s\\p{Z}]";

  // In turn: a bracket (an inner one ends it, and so does the end of a title that was cut off),
  // "-Live-" as it is written in Japan, a dash suffix, "~Live~".
  private static final Pattern NOTE =
      Pattern.compile(
          ("B*(?:[OPEN]([^OPENCLOSE]*)(?:[CLOSE]+|(?=[OPEN])|$)"
                  + "|BD(?!B)((?:(?!D)[^OPENCLOSE])+)D(?=B|$)"
                  + "|BDB+((?:(?!BDB)[^OPEN])+)"
                  + "|[~\uff5e\u301c]([^~\uff5e\u301c]+)(?:[~\uff5e\u301c]|$))")
              .replace("OPEN", OPEN)
              .replace("CLOSE", CLOSE)
              .replace("B", BLANK)
              .replace("D", DASH));

  static TitleNotes of(String title) {
    List<Note> notes = new ArrayList<>();
    Matcher matcher = NOTE.matcher(title);
    while (matcher.find()) {
      if (matcher.start() > 0) {
        notes.add(new Note(text(matcher).strip(), matcher.group()));
      }
    }
    return new TitleNotes(List.copyOf(notes));
  }

  private static String text(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    throw new IllegalStateException("a note without text: " + matcher.group());
  }
}
