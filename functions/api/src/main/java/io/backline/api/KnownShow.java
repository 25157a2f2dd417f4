package io.backline.api;

import io.backline.model.Show;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is stored of a show: as it is listed, as it was played, or both.
 *
 * @param show or null where setlist.fm alone knows it
 * @param venue the show's, or null
 * @param concert or null where setlist.fm does not know it, or not yet
 */
record KnownShow(String artistId, Show show, Venue venue, Concert concert) {

  /** The day at the venue, or null. */
  LocalDate day() {
    return show == null ? concert.localDate() : show.localDate();
  }

  /** What was played at it, where somebody wrote that down. */
  Optional<Concert> played() {
    return Optional.ofNullable(concert).filter(told -> !told.songs().isEmpty());
  }
}
