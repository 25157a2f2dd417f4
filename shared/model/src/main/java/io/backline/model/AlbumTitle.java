package io.backline.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An album's name without what only names an edition.
 *
 * @param key the same for every edition, in whatever writing; "(Live)" is part of it
 * @param hasExtras whether it is an edition that adds tracks to the album: often live ones
 */
record AlbumTitle(String key, boolean hasExtras) {
  private static final Pattern EXTRAS =
      Pattern.compile(
          "deluxe|expanded|bonus|anniversary|edition|complete|collector|legacy|extended");

  static AlbumTitle of(String name) {
    String title = name;
    boolean extras = false;
    for (TitleNotes.Note note : TitleNotes.of(name).notes()) {
      Optional<VersionNote> kind = VersionNote.of(note.text());
      if (kind.filter(VersionNote::isEdition).isPresent()) {
        title = title.replace(note.written(), "");
        extras |= EXTRAS.matcher(PlainText.of(note.text())).find();
      }
    }
    return new AlbumTitle(SongTitle.key(title.isBlank() ? name : title), extras);
  }
}
