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

  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*(?:[(\uff08\\[\u3010{]([^()\uff08\uff09\\[\\]\u3010\u3011{}]*)[)\uff09\\]\u3011}]"
              + "|\\s[-\u2010-\u2015]\\s+((?:(?!\\s[-\u2010-\u2015]\\s)[^(\uff08\\[\u3010{])+)"
              + "|~([^~]+)~)");

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
