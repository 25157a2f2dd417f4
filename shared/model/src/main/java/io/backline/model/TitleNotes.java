package io.backline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart: what stands before, and each note in a bracket or behind a dash. "Song
 * (feat. X) - Live" has the stem "Song" and the notes "feat. X" and "Live". Whether a note means
 * anything is for others to say.
 *
 * @param stem the title before its first note; the whole title where a note would leave nothing
 * @param notes in the order they stand
 */
record TitleNotes(String stem, List<Note> notes) {

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
    int stemEnd = title.length();
    Matcher matcher = NOTE.matcher(title);
    while (matcher.find()) {
      if (notes.isEmpty()) {
        stemEnd = matcher.start();
      }
      notes.add(new Note(text(matcher).strip(), matcher.group()));
    }
    String stem = title.substring(0, stemEnd).strip();
    return stem.isEmpty() ? new TitleNotes(title.strip(), notes) : new TitleNotes(stem, notes);
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
