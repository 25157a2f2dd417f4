package io.backline.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which venues are one place: those with one id, and those with one name in one city, since each
 * shop has venue ids of its own. That a place is near another one tells nothing.
 */
final class Places {
  private final Map<String, String> parents = new HashMap<>();

  private Places() {}

  static Places of(Collection<ListedEvent> events) {
    Places places = new Places();
    events.stream()
        .map(ListedEvent::venue)
        .filter(venue -> venue != null && venue.name() != null && venue.city() != null)
        .distinct()
        .forEach(venue -> places.join(venue.id(), named(venue)));
    return places;
  }

  /** The same for all events at one place; empty where the event names none. */
  Optional<String> of(ListedEvent event) {
    return Optional.ofNullable(event.venue()).map(venue -> root(venue.id()));
  }

  private static String named(Venue venue) {
    return String.join(
        "/",
        Stream.of(venue.name(), venue.city(), String.valueOf(venue.country()))
            .map(PlainText::of)
            .toList());
  }

  private void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      parents.put(a, b);
    }
  }

  private String root(String name) {
    String root = name;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    return root;
  }
}
