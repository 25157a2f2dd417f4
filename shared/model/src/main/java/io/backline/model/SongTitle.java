package io.backline.model;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title read as a fan reads it: which song, and which version of it.
 *
 * @param base the song's title: without guests and notes that only name a version; "Part II" stays
 * @param note what the version's name comes from, or null for the plain recording
 * @param studio whether a note says that it is the studio's recording
 */
public record SongTitle(String base, VersionNote note, boolean studio) {
  // A guest outside a bracket reaches to the next note or part number.
  private static final Pattern GUEST =
      Pattern.compile(
          "(?i)(?<!\\d)[\\s\\p{Z}]+(?:feat\\.|ft\\.|featuring)[\\s\\p{Z}]"
              + "(?:(?!,?[\\s\\p{Z}]+(?:part|pt)\\b|[\\s\\p{Z}]+[-\u2010-\u2015\uff0d][\\s\\p{Z}])[^(\\[{\uff08\uff3b\u3010])*");
  private static final Pattern STUDIO =
      Pattern.compile("(?:^|\\s)studio (?:version|recording|take)\\b|^studio$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public static SongTitle of(String title) {
    String base = title;
    boolean studio = false;
    List<VersionNote> versions = new ArrayList<>();
    for (TitleNotes.Note note : TitleNotes.of(title).notes()) {
      Optional<VersionNote> kind = VersionNote.of(note.text());
      if (kind.isPresent()) {
        String part = PartNumber.in(note.text()).map(number -> ", " + number).orElse("");
        base = base.replace(note.written(), part);
        studio |= STUDIO.matcher(PlainText.of(note.text())).find();
        kind.filter(one -> one.label().isPresent()).ifPresent(versions::add);
      }
    }
    base = GUEST.matcher(base).replaceAll("").strip();
    return new SongTitle(
        base.isEmpty() ? title.strip() : base,
        versions.stream().min(naturalOrder()).orElse(null),
        studio);
  }

  /** Remaster, remix, acoustic, radio edit, …, or null. */
  String version() {
    return note == null ? null : note.label().orElse(null);
  }

  boolean isRemix() {
    return note == VersionNote.REMIX;
  }

  /** The same for every way of writing the song's title. */
  public String key() {
    return key(base);
  }

  /**
   * A text without case, accents, width and punctuation; where nothing else would be left, as it
   * is.
   */
  public static String key(String text) {
    String plain =
        NO_LETTERS.matcher(PlainText.of(text).replace("&", " and ")).replaceAll(" ").strip();
    return plain.isEmpty() ? text.strip() : PartNumber.normalise(plain);
  }
}
