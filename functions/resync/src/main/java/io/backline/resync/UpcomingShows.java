package io.backline.resync;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Artist;
import io.backline.model.CronJob;
import io.backline.model.Ids;
import io.backline.model.ImportCost;
import io.backline.model.ImportPart;
import io.backline.model.RunOrder.SyncUpcomingShows;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import io.backline.providers.ticketmaster.EventSearch;
import io.backline.runtime.Deadline;
import io.backline.runtime.Place;
import io.backline.store.Library;
import io.backline.store.Parallel;
import io.backline.store.RunList;
import io.backline.store.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which events there are at certain places, and imports the shows of those artists who have
 * one that is not stored yet. Artists whom nobody asked for are counted only.
 */
final class UpcomingShows {
  private static final Duration AHEAD = Duration.ofDays(90);
  private static final Duration EVERY = CronJob.UPDATE_ACTIVE_ARTISTS.timetable().every();
  private static final int AT_ONCE = 10;
  private static final String NO_PLACE =
      "no place is set: send city or stateCode, or set SYNC_PLACES";

  private final List<Place> places;
  private final EventReading reading;
  private final Library library;
  private final RunStore runs;
  private final Importing importing;

  /**
   * @param places where shows are looked for unless the order says where
   */
  UpcomingShows(
      List<Place> places,
      EventReading reading,
      Library library,
      RunStore runs,
      Importing importing) {
    this.places = List.copyOf(places);
    this.reading = reading;
    this.library = library;
    this.runs = runs;
    this.importing = importing;
  }

  RunSlice next(SyncUpcomingShows order, ScheduledRun run, Deadline deadline) {
    if (Importing.isDue(run)) {
      return importing.next(run, true, Set.of(ImportPart.SHOWS));
    }
    List<EventSearch> searches = searches(order, run);
    if (searches.isEmpty()) {
      return new RunSlice.Completed(RunTally.NOTHING.planned(0, NO_PLACE));
    }
    return EventReading.isDue(run) ? reading.next(run, searches, deadline) : choose(run);
  }

  private List<EventSearch> searches(SyncUpcomingShows order, ScheduledRun run) {
    Instant from = Objects.requireNonNullElse(order.startDateTime(), run.startedAt());
    Instant to = Objects.requireNonNullElse(order.endDateTime(), from.plus(AHEAD));
    boolean named = order.city() != null || order.stateCode() != null;
    List<Place> wanted = named ? List.of(new Place(order.city(), order.stateCode())) : places;
    return wanted.stream()
        .map(place -> EventSearch.at(place.city(), place.stateCode(), from, to))
        .toList();
  }

  private RunSlice choose(ScheduledRun run) {
    Map<String, Set<String>> events = Found.events(runs.added(run.id(), RunList.FOUND));
    Map<String, String> attractions =
        events.keySet().stream().collect(toMap(Ids::artist, attraction -> attraction));
    Map<String, Artist> stored = library.artists().findAll(attractions.keySet());
    List<Wish> wishes =
        Parallel.map(
                stored.values(),
                AT_ONCE,
                artist -> wish(artist, events.get(artist.tmAttractionId()), run))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    Map<String, Integer> counts =
        Map.of(
            "attractions", attractions.size(),
            "unknown", attractions.size() - stored.size(),
            "unchanged", stored.size() - wishes.size());
    return importing.plan(run, wishes, ImportCost.SHOWS, Integer.MAX_VALUE, EVERY, counts);
  }

  /** Empty where all of these events are stored already. */
  private Optional<Wish> wish(Artist artist, Set<String> events, ScheduledRun run) {
    return library.events().stamps(artist.id()).keySet().containsAll(events)
        ? Optional.empty()
        : Optional.of(new Wish(artist.tmAttractionId(), null, run.startedAt()));
  }
}
