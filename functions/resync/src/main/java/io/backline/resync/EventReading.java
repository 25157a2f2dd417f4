package io.backline.resync;

import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.providers.Provider;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventPage;
import io.backline.providers.ticketmaster.EventSearch;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.Deadline;
import io.backline.store.RunList;
import io.backline.store.RunStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the events of searches, and keeps who plays at them. A slice reads as many pages as paging
 * reaches; what lies behind is asked for anew, from the last event's start on.
 */
final class EventReading {
  /** The cursor of the run once all is read. */
  static final String DONE = "read";

  // What paging reaches.
  private static final int PAGES =
      TicketmasterClient.REACHABLE_EVENTS / TicketmasterClient.PAGE_SIZE;

  // For one search.
  private static final int MOST_PAGES = 25;

  private final TicketmasterClient ticketmaster;
  private final RunStore runs;

  EventReading(TicketmasterClient ticketmaster, RunStore runs) {
    this.ticketmaster = ticketmaster;
    this.runs = runs;
  }

  /**
   * Where a reading is.
   *
   * @param search which one, from 0
   * @param pages that were read of it
   * @param from where to begin in it, or null for where it begins itself
   */
  private record At(int search, int pages, Instant from) {
    private static final String STEP = "events:";

    static At of(String cursor) {
      if (cursor == null) {
        return new At(0, 0, null);
      }
      String[] parts = cursor.substring(STEP.length()).split(" ", -1);
      return new At(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          parts[2].isEmpty() ? null : Instant.parse(parts[2]));
    }

    String cursor() {
      return "%s%d %d %s".formatted(STEP, search, pages, Objects.requireNonNullElse(from, ""));
    }

    At nextSearch() {
      return new At(search + 1, 0, null);
    }
  }

  /** Whether the run is still at its events. */
  static boolean isDue(ScheduledRun run) {
    return run.cursor() == null || run.cursor().startsWith(At.STEP);
  }

  /** Reads on; at the end the run is at {@link #DONE}. */
  RunSlice next(ScheduledRun run, List<EventSearch> searches, Deadline deadline) {
    At at = At.of(run.cursor());
    if (at.search() >= searches.size()) {
      return new RunSlice.More(RunTally.NOTHING, DONE);
    }
    EventSearch search = searches.get(at.search());
    EventSearch begun = at.from() == null ? search : search.from(at.from());
    List<EventPage> pages = read(begun, deadline);
    runs.add(
        run,
        RunList.FOUND,
        pages.stream().flatMap(page -> page.events().stream()).flatMap(Found::entries).toList());
    At next = after(at, pages);
    return new RunSlice.More(tally(at, next, pages), next.cursor());
  }

  private List<EventPage> read(EventSearch search, Deadline deadline) {
    List<EventPage> pages = new ArrayList<>();
    do {
      pages.add(ticketmaster.events(search.atPage(pages.size())));
    } while (pages.size() < PAGES && !isLast(pages.getLast()) && !deadline.isNear());
    return pages;
  }

  private static boolean isLast(EventPage page) {
    return page.events().isEmpty() || page.page() + 1 >= page.pages();
  }

  private static At after(At at, List<EventPage> pages) {
    int read = at.pages() + pages.size();
    Instant last = lastStart(pages);
    boolean goesOn =
        !isLast(pages.getLast())
            && read < MOST_PAGES
            && last != null
            && (at.from() == null || last.isAfter(at.from()));
    return goesOn ? new At(at.search(), read, last) : at.nextSearch();
  }

  private static Instant lastStart(List<EventPage> pages) {
    return pages.stream()
        .flatMap(page -> page.events().stream())
        .map(Event::dateTime)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static RunTally tally(At at, At next, List<EventPage> pages) {
    int events = pages.stream().mapToInt(page -> page.events().size()).sum();
    boolean leftOut = next.search() != at.search() && !isLast(pages.getLast());
    int unread = pages.getFirst().total() - events;
    Map<String, Integer> counts =
        leftOut ? Map.of("events", events, "unreadEvents", unread) : Map.of("events", events);
    return RunTally.of(1, counts).withCalls(Map.of(Provider.TICKETMASTER.label(), pages.size()));
  }
}
