package io.backline.resync;

import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.Place;
import io.backline.store.Library;
import io.backline.store.RunStore;
import java.time.Clock;
import java.util.List;

/** What all jobs are made of. */
record Parts(
    Library library, RunStore runs, TicketmasterClient ticketmaster, Budgets budgets, Clock clock) {

  /**
   * The jobs.
   *
   * @param places where shows are looked for unless an order says where
   */
  Works works(
      List<Place> places,
      Imports imports,
      Due due,
      Wanted wanted,
      Trending trending,
      Checks checks) {
    Importing importing = new Importing(runs, imports, budgets);
    EventReading reading = new EventReading(ticketmaster, runs);
    ActiveArtists active = new ActiveArtists(due, wanted, importing, clock);
    return new Works(
        active,
        new TrendingArtists(wanted, library.artists(), imports, importing),
        new CompleteCatalog(active, checks),
        new TrendingScores(trending),
        new UpcomingShows(places, reading, library, runs, importing),
        new PopularArtists(reading, ticketmaster, library.artists(), runs, importing));
  }
}
