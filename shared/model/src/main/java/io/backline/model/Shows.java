package io.backline.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An artist's shows, derived from the events as listed. The same events give the same shows, in
 * whatever order they come; every event that is still listed is in exactly one show. Withdrawn ones
 * have no say in those: they make shows of their own, unless the show is still listed under another
 * id.
 */
public final class Shows {
  private Shows() {}

  /** What follows from the events, each of which comes once. */
  public static List<Show> of(String artistId, Collection<ListedEvent> events) {
    List<ListedEvent> listed = events.stream().filter(event -> !event.isWithdrawn()).toList();
    Stream<ShowGroup> withdrawn =
        listed.size() == events.size()
            ? Stream.empty()
            : groups(events).filter(ShowGroup::isWithdrawn);
    return Stream.concat(groups(listed), withdrawn)
        .map(group -> group.show(artistId))
        .sorted(Comparator.comparing(Show::id))
        .toList();
  }

  private static Stream<ShowGroup> groups(Collection<ListedEvent> events) {
    Places places = Places.of(events);
    return events.stream().collect(groupingBy(places::of)).entrySet().stream()
        .flatMap(place -> groups(place.getKey(), place.getValue()));
  }

  // Without a place there is nothing that two events could share.
  private static Stream<ShowGroup> groups(Optional<String> place, List<ListedEvent> events) {
    return place.isPresent()
        ? PlaceListing.shows(events).stream()
        : events.stream().map(ReadEvent::of).map(ShowGroup::alone);
  }
}
