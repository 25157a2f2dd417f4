package io.backline.model.setlist;

import java.util.List;

/**
 * One line of a setlist.
 *
 * @param title as written, a medley whole ("A / B"); null where nobody knew what it was
 * @param encore the encore's number from 1, or null in a main set
 * @param coverOf whose song it is, if not the artist's own
 * @param with the guest, or null
 * @param info a remark, or null
 * @param tape played from tape: nobody performed it
 * @param parts the songs it consists of, one but for a medley; none where nobody knew
 */
public record PlayedSong(
    String title,
    Integer encore,
    String coverOf,
    String with,
    String info,
    boolean tape,
    List<SongPart> parts) {
  public PlayedSong {
    parts = List.copyOf(parts);
  }

  /** The same, consisting of these songs. */
  PlayedSong withParts(List<SongPart> songs) {
    return new PlayedSong(title, encore, coverOf, with, info, tape, songs);
  }
}
