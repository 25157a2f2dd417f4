package io.backline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A title read as a fan reads it: which song, and which version of it.
 *
 * @param base the song's title: without guests and notes that only name a version; "Part II" stays
 * @param version remaster, remix, acoustic, radio edit, …, or null
 */
record SongTitle(String base, String version) {

  static SongTitle of(String title) {
    TitleNotes parts = TitleNotes.of(title);
    StringBuilder base = new StringBuilder(withoutGuests(parts.stem()));
    String version = null;
    for (TitleNotes.Note note : parts.notes()) {
      Optional<VersionNote> kind = VersionNote.of(note.text());
      if (kind.isEmpty()) {
        base.append(note.written());
      } else if (version == null) {
        version = kind.get().label().orElse(null);
      }
    }
    return new SongTitle(base.toString().strip(), version);
  }

  boolean isRemix() {
    return "remix".equals(version);
  }

  /** The same for every way of writing the song's title. */
  String key() {
    return key(base);
  }

  /**
   * A text without case, accents, width and punctuation; where nothing else would be left, as it
   * is.
   */
  static String key(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("['\u2019]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty() ? text.strip() : plain.replaceAll("\\bpt\\b", "part");
  }

  private static String withoutGuests(String stem) {
    return stem.replaceAll("(?i)\\s+(?:feat\\.|ft\\.|featuring)\\s.*$", "");
  }
}
