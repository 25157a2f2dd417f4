package io.backline.api;

import io.backline.model.setlist.Concert;
import java.util.List;

/**
 * What was played at a show, as clients see it.
 *
 * @param tour or null
 * @param url the page to link to wherever this is shown, or null
 * @param attribution whose page that is
 */
record ActualView(List<PlayedView> songs, String tour, String url, String attribution) {
  static final String SOURCE = "setlist.fm";

  ActualView {
    songs = List.copyOf(songs);
  }

  static ActualView of(Concert concert) {
    return new ActualView(PlayedView.of(concert), concert.tour(), concert.url(), SOURCE);
  }
}
