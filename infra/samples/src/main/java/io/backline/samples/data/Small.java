package io.backline.samples.data;

import java.time.LocalDate;
import java.util.List;

/** A plain catalogue without traps: albums of ten and singles of one. */
final class Small {

  private Small() {}

  static void make(Discography music, Words words, LocalDate today, int albums) {
    for (int i = 0; i < albums; i++) {
      LocalDate released = today.minusYears(2L * i + 1);
      ReleaseGroup album = music.group(words.title(), "Album", released);
      List<Recording> songs = words.titles(10).stream().map(music::studio).toList();
      music.add(music.release(album).tracks(songs, ""));
      Recording side = songs.getFirst();
      ReleaseGroup single = music.group(side.song(), "Single", released.minusMonths(2));
      music.add(music.release(single).track(side));
    }
  }
}
