package io.backline.bench.setlists;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.LikelySong;
import io.backline.model.setlist.Occasion;
import io.backline.model.setlist.Performance;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.RepertoireSong;
import io.backline.model.setlist.SetlistForecast;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Forecasts every show of a history out of what was played before its day. */
public final class WalkForward {
  private WalkForward() {}

  /**
   * Through a whole history, from the second show on. No show's tour is told, as for shows that are
   * still to come.
   */
  public static HitRates through(PlayedHistory history) {
    HitRates rates = new HitRates();
    for (Concert concert : history.concerts()) {
      Set<String> played = played(history, concert);
      Repertoire before = history.before(concert.localDate());
      if (!played.isEmpty() && !before.performances().isEmpty()) {
        List<LikelySong> songs = SetlistForecast.forecast(before, occasion(concert)).songs();
        rates.add(songs, simple(before, songs.size()), played);
      }
    }
    return rates;
  }

  private static Occasion occasion(Concert concert) {
    ConcertVenue venue = concert.venue();
    String place = Performance.place(venue.name(), venue.city());
    return new Occasion(concert.localDate(), null, venue.country(), place);
  }

  private static Map<Rule, List<String>> simple(Repertoire before, int length) {
    return Stream.of(Rule.values()).collect(toMap(identity(), rule -> rule.keys(before, length)));
  }

  /** The keys of what was played. */
  private static Set<String> played(PlayedHistory history, Concert concert) {
    Repertoire one = Repertoire.of(List.of(concert), history.songs(), concert.localDate());
    return one.performances().stream()
        .flatMap(it -> Stream.concat(it.main().stream(), it.encores().stream()))
        .map(song -> one.songs().get(song))
        .map(RepertoireSong::key)
        .collect(toSet());
  }
}
