package io.backline.providers.ticketmaster;

import java.util.List;

/**
 * One page of events.
 *
 * @param total of all pages, as claimed; capped at 10,000 by Ticketmaster
 * @param pages how many pages of {@link TicketmasterClient#PAGE_SIZE} that makes
 * @param page this one, from 0
 */
public record EventPage(List<Event> events, int total, int pages, int page) {
  public EventPage {
    events = List.copyOf(events);
  }
}
