package io.backline.api;

import io.backline.model.setlist.Concert;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.SongPart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of a setlist as clients see it: {@link PlayedSong} in its place.
 *
 * @param position from 1
 */
record PlayedView(
    int position,
    String title,
    Integer encore,
    String coverOf,
    String with,
    String info,
    boolean tape,
    List<SongPart> parts) {
  PlayedView {
    parts = List.copyOf(parts);
  }

  static List<PlayedView> of(Concert concert) {
    List<PlayedSong> songs = concert.songs();
    return IntStream.range(0, songs.size()).mapToObj(i -> of(i + 1, songs.get(i))).toList();
  }

  private static PlayedView of(int position, PlayedSong song) {
    return new PlayedView(
        position,
        song.title(),
        song.encore(),
        song.coverOf(),
        song.with(),
        song.info(),
        song.tape(),
        song.parts());
  }
}
