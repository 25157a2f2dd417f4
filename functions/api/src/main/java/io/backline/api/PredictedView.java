package io.backline.api;

import io.backline.model.setlist.Forecast;
import io.backline.model.setlist.LikelySong;
import java.util.List;
import java.util.stream.IntStream;

/** A likely setlist as clients see it. */
record PredictedView(Forecast.Basis basis, int concerts, List<Song> songs) {
  PredictedView {
    songs = List.copyOf(songs);
  }

  /**
   * A song in its place.
   *
   * @param position from 1
   * @param songId or null where the catalogue has no such song
   * @param probability 0 to 1
   */
  record Song(
      int position,
      String songId,
      String title,
      String coverOf,
      boolean encore,
      double probability,
      List<String> reasons) {
    Song {
      reasons = List.copyOf(reasons);
    }
  }

  static PredictedView of(Forecast forecast) {
    List<LikelySong> songs = forecast.songs();
    return new PredictedView(
        forecast.basis(),
        forecast.concerts(),
        IntStream.range(0, songs.size()).mapToObj(i -> song(i + 1, songs.get(i))).toList());
  }

  private static Song song(int position, LikelySong likely) {
    return new Song(
        position,
        likely.song().songId(),
        likely.song().title(),
        likely.song().coverOf(),
        likely.encore(),
        likely.probability(),
        likely.reasons());
  }
}
