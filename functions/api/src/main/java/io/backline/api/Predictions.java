package io.backline.api;

import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Venue;
import io.backline.model.setlist.Forecast;
import io.backline.model.setlist.Occasion;
import io.backline.model.setlist.Performance;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.SetlistForecast;
import io.backline.store.SetlistStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is likely to be played at shows that are still to come. */
final class Predictions {
  private final SetlistStore setlists;
  private final Clock clock;

  Predictions(SetlistStore setlists, Clock clock) {
    this.setlists = setlists;
    this.clock = clock;
  }

  /** Empty where the show is over, or will not be. */
  Optional<Forecast> of(KnownShow known) {
    return isToCome(known) ? Optional.of(forecast(known)) : Optional.empty();
  }

  private boolean isToCome(KnownShow known) {
    Show show = known.show();
    return show != null
        && known.played().isEmpty()
        && show.withdrawnAt() == null
        && show.status() != ShowStatus.CANCELLED
        && (show.localDate() == null || !show.localDate().isBefore(today(show)));
  }

  private Forecast forecast(KnownShow known) {
    Show show = known.show();
    LocalDate day = show.localDate() == null ? today(show) : show.localDate();
    Repertoire repertoire = setlists.repertoire(known.artistId()).orElse(Repertoire.EMPTY);
    return SetlistForecast.forecast(repertoire, occasion(day, known.venue()));
  }

  private static Occasion occasion(LocalDate day, Venue venue) {
    return venue == null
        ? new Occasion(day, null, null, null)
        : new Occasion(day, null, venue.country(), Performance.place(venue.name(), venue.city()));
  }

  /** The day at the venue. */
  private LocalDate today(Show show) {
    ZoneId zone = show.timezone() == null ? ZoneOffset.UTC : ZoneId.of(show.timezone());
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
