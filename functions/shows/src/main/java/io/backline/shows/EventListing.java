package io.backline.shows;

import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventPage;
import io.backline.providers.ticketmaster.EventQuery;
import io.backline.providers.ticketmaster.TicketmasterClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An attraction's events at Ticketmaster, which serves only the first 1,000 of any list (upstream
 * error DIS1035): a longer list is read in windows of time.
 */
final class EventListing {
  private static final int REACHABLE_PAGES =
      TicketmasterClient.REACHABLE_EVENTS / TicketmasterClient.PAGE_SIZE;

  // Windows are cut so that an uneven spread rarely needs a second cut.
  private static final int EVENTS_A_WINDOW = 700;

  private final TicketmasterClient ticketmaster;

  EventListing(TicketmasterClient ticketmaster) {
    this.ticketmaster = ticketmaster;
  }

  /**
   * What came of a call.
   *
   * @param rest what is to be read because of it: further pages, or windows where the slice is out
   *     of reach
   */
  record Read(EventPage page, List<Part> rest) {}

  Read read(String attractionId, Part part) {
    EventPage page = ticketmaster.events(part.query(attractionId));
    return new Read(page, part.isFirst() ? rest(attractionId, part.slice(), page) : List.of());
  }

  private List<Part> rest(String attractionId, Slice slice, EventPage first) {
    if (first.total() > TicketmasterClient.REACHABLE_EVENTS) {
      List<Slice> windows = cut(attractionId, slice, first);
      // Windows bring everything again; the other pages are worth a call only where there are none.
      if (!windows.isEmpty()) {
        return windows.stream().map(Part::first).toList();
      }
    }
    int pages = Math.min(first.pages(), REACHABLE_PAGES);
    return IntStream.range(1, pages).mapToObj(page -> new Part(slice, page)).toList();
  }

  private List<Slice> cut(String attractionId, Slice slice, EventPage first) {
    int parts = Math.ceilDiv(first.total(), EVENTS_A_WINDOW);
    if (slice.isWindow()) {
      return slice.split(parts);
    }
    // The far end, and what has no date: no window reaches more of it.
    if (slice.latestFirst() || slice.tba() != EventQuery.Tba.INCLUDED) {
      return List.of();
    }
    Optional<Slice> span = span(attractionId, first);
    List<Slice> windows = new ArrayList<>();
    span.ifPresent(all -> windows.addAll(all.split(parts)));
    // What has no date is in no window.
    windows.add(Slice.ONLY_TBA);
    windows.add(Slice.ONLY_TBD);
    return windows;
  }

  /** From the first dated event to the last, with a day around for time zones. */
  private Optional<Slice> span(String attractionId, EventPage first) {
    EventPage last = ticketmaster.events(Slice.ALL_LATEST_FIRST.query(attractionId));
    List<Instant> dates =
        Stream.concat(first.events().stream(), last.events().stream())
            .map(EventListing::start)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    Duration day = Duration.ofDays(1);
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Slice(
                dates.getFirst().minus(day),
                dates.getLast().plus(day),
                false,
                EventQuery.Tba.INCLUDED));
  }

  private static Instant start(Event event) {
    if (event.dateTime() != null || event.localDate() == null) {
      return event.dateTime();
    }
    return event.localDate().atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
