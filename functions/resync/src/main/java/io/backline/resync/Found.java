package io.backline.resync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.backline.providers.ticketmaster.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who plays at which events, as a run keeps it: an entry for each attraction at each event. */
final class Found {
  private static final String SEPARATOR = " ";

  private Found() {}

  static Stream<String> entries(Event event) {
    return event.attractionIds().stream().map(id -> id + SEPARATOR + event.id());
  }

  /** The events of each attraction. */
  static Map<String, Set<String>> events(Set<String> entries) {
    return entries.stream()
        .map(entry -> entry.split(SEPARATOR, 2))
        .collect(groupingBy(entry -> entry[0], TreeMap::new, mapping(entry -> entry[1], toSet())));
  }
}
