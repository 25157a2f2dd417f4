package io.backline.resync;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Artist;
import io.backline.model.Ids;
import io.backline.model.ImportCost;
import io.backline.model.ImportScope;
import io.backline.model.RunOrder.ImportPopularArtists;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ticketmaster.EventSearch;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.Deadline;
import io.backline.store.ArtistStore;
import io.backline.store.RunList;
import io.backline.store.RunStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the attractions that play most, by genre and country, and imports those who are not there
 * yet. A bill names promoters as well, so each is looked at before.
 */
final class PopularArtists {
  private static final Logger LOG = LoggerFactory.getLogger(PopularArtists.class);

  // New artists go before none: but what is left of a day is theirs.
  private static final Duration EVERY = Duration.ofDays(1);

  // So many are looked at for each that is to be imported.
  private static final int LOOKS = 2;
  private static final int SLICE = 20;
  private static final String LOOK = "look:";
  private static final String PLAN = "plan";
  private static final String MUSIC = "Music";

  // In a row.
  private static final int MOST_UNREADABLE = 3;

  private final EventReading reading;
  private final TicketmasterClient ticketmaster;
  private final ArtistStore artists;
  private final RunStore runs;
  private final Importing importing;

  /** What a look at an attraction came to. */
  private enum Look {
    MUSIC,
    OTHER,
    UNREADABLE
  }

  PopularArtists(
      EventReading reading,
      TicketmasterClient ticketmaster,
      ArtistStore artists,
      RunStore runs,
      Importing importing) {
    this.reading = reading;
    this.ticketmaster = ticketmaster;
    this.artists = artists;
    this.runs = runs;
    this.importing = importing;
  }

  RunSlice next(ImportPopularArtists order, ScheduledRun run, Deadline deadline) {
    if (EventReading.isDue(run)) {
      return reading.next(run, searches(order, run), deadline);
    }
    if (Importing.isDue(run)) {
      return importing.next(run, false, ImportScope.WHOLE.parts());
    }
    if (run.cursor().startsWith(LOOK)) {
      return look(order, run, deadline);
    }
    return run.cursor().equals(PLAN) ? plan(order, run) : choose(order, run);
  }

  private static List<EventSearch> searches(ImportPopularArtists order, ScheduledRun run) {
    EventSearch all = EventSearch.of(null, order.country(), run.startedAt());
    return order.genres().isEmpty()
        ? List.of(all)
        : order.genres().stream()
            .map(genre -> EventSearch.of(genre, order.country(), run.startedAt()))
            .toList();
  }

  /** Those with the most events who are not stored. */
  private RunSlice choose(ImportPopularArtists order, ScheduledRun run) {
    Map<String, Set<String>> events = Found.events(runs.added(run.id(), RunList.FOUND));
    Map<String, String> attractions =
        events.keySet().stream().collect(toMap(Ids::artist, attraction -> attraction));
    Map<String, Artist> stored = artists.findAll(attractions.keySet());
    List<String> candidates =
        attractions.entrySet().stream()
            .filter(entry -> !stored.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .sorted(
                Comparator.comparing((String id) -> -events.get(id).size())
                    .thenComparing(Comparator.naturalOrder()))
            .limit((long) LOOKS * order.limit())
            .toList();
    runs.keep(run.id(), RunList.CANDIDATES, candidates);
    RunTally tally =
        RunTally.of(0, Map.of("attractions", attractions.size(), "known", stored.size()));
    return new RunSlice.More(tally, LOOK + 0);
  }

  private RunSlice look(ImportPopularArtists order, ScheduledRun run, Deadline deadline) {
    List<String> candidates = runs.kept(run.id(), RunList.CANDIDATES);
    Set<String> accepted = new HashSet<>(runs.added(run.id(), RunList.ACCEPTED));
    List<Look> looks = new ArrayList<>();
    int from = Integer.parseInt(run.cursor().substring(LOOK.length()));
    int at = from;
    int end = Math.min(candidates.size(), from + SLICE);
    while (at < end && accepted.size() < order.limit() && !deadline.isNear()) {
      String id = candidates.get(at);
      looks.add(look(id, looks));
      if (looks.getLast() == Look.MUSIC) {
        accepted.add(id);
      }
      at++;
    }
    runs.add(run, RunList.ACCEPTED, accepted);
    boolean over = at >= candidates.size() || accepted.size() >= order.limit();
    RunTally tally =
        RunTally.of(1, counts(looks))
            .withCalls(Map.of(Provider.TICKETMASTER.label(), looks.size()));
    return new RunSlice.More(tally, over ? PLAN : LOOK + at);
  }

  private Look look(String attractionId, List<Look> before) {
    try {
      return ticketmaster
          .attraction(attractionId)
          .filter(attraction -> MUSIC.equals(attraction.segment()))
          .map(_ -> Look.MUSIC)
          .orElse(Look.OTHER);
    } catch (ProviderException e) {
      if (e.fault() instanceof RateLimited || areUnreadable(before)) {
        throw e;
      }
      LOG.warn("attraction {} is passed over", attractionId, e);
      return Look.UNREADABLE;
    }
  }

  /** Whether the trouble is the provider's, and not an attraction's. */
  private static boolean areUnreadable(List<Look> before) {
    return before.size() >= MOST_UNREADABLE
        && before.reversed().stream()
            .limit(MOST_UNREADABLE)
            .allMatch(look -> look == Look.UNREADABLE);
  }

  private static Map<String, Integer> counts(List<Look> looks) {
    int unreadable = Collections.frequency(looks, Look.UNREADABLE);
    return unreadable == 0
        ? Map.of("lookedAt", looks.size())
        : Map.of("lookedAt", looks.size(), "unreadable", unreadable);
  }

  private RunSlice plan(ImportPopularArtists order, ScheduledRun run) {
    Set<String> music = runs.added(run.id(), RunList.ACCEPTED);
    List<String> accepted =
        runs.kept(run.id(), RunList.CANDIDATES).stream().filter(music::contains).toList();
    List<Wish> wishes =
        IntStream.range(0, accepted.size())
            .mapToObj(i -> new Wish(accepted.get(i), i + 1, run.startedAt()))
            .toList();
    return importing.plan(
        run, wishes, ImportCost.FIRST, order.limit(), EVERY, Map.of("new", wishes.size()));
  }
}
