package io.backline.model;

import java.util.Optional;

/**
 * A title read as a fan reads it: which song, and which version of it.
 *
 * @param base the song's title: without guests and notes that only name a version; "Part II" stays
 * @param version remaster, remix, acoustic, radio edit, …, or null
 */
record SongTitle(String base, String version) {

  static SongTitle of(String title) {
    String base = title;
    String version = null;
    for (TitleNotes.Note note : TitleNotes.of(title).notes()) {
      Optional<VersionNote> kind = VersionNote.of(note.text());
      if (kind.isPresent()) {
        base = base.replace(note.written(), "");
        version = version == null ? kind.get().label().orElse(null) : version;
      }
    }
    base = withoutGuests(base).strip();
    return new SongTitle(base.isEmpty() ? title.strip() : base, version);
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
        PlainText.of(text).replace("&", " and ").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    return plain.isEmpty() ? text.strip() : plain.replaceAll("\\bpt\\b", "part");
  }

  private static String withoutGuests(String title) {
    return title.replaceAll("(?i)\\s+(?:feat\\.|ft\\.|featuring)\\s.*$", "");
  }
}
