package io.backline.samples;

import io.backline.samples.data.Event;
import io.backline.samples.data.EventDate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Events that the provider tells otherwise than it did before. */
public final class Amendments {
  private final Map<String, UnaryOperator<Event>> byId = new ConcurrentHashMap<>();

  Amendments() {}

  /** Puts the event off by so many days, as rescheduled. */
  public void move(String eventId, int days) {
    byId.put(eventId, event -> with(event, moved(event.date(), days), "rescheduled"));
  }

  /** Calls the event off. */
  public void cancel(String eventId) {
    byId.put(eventId, event -> with(event, event.date(), "cancelled"));
  }

  /** Tells all of them as they were. */
  public void clear() {
    byId.clear();
  }

  /** The event as it is told now. */
  public Event of(Event event) {
    return byId.getOrDefault(event.id(), UnaryOperator.identity()).apply(event);
  }

  private static EventDate moved(EventDate date, int days) {
    return new EventDate(
        date.localDate().map(day -> day.plusDays(days)),
        date.localTime(),
        date.dateTime().map(time -> time.plus(Duration.ofDays(days))),
        date.lastDate().map(day -> day.plusDays(days)),
        date.localDate(),
        date.timezone(),
        date.tba(),
        date.tbd());
  }

  private static Event with(Event event, EventDate date, String status) {
    return new Event(
        event.id(),
        event.name(),
        event.attractionIds(),
        event.venue(),
        date,
        Optional.of(status),
        event.locale(),
        event.addOnTo(),
        event.source(),
        event.type());
  }
}
