package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.Amendments;
import io.backline.samples.Withdrawn;
import io.backline.samples.data.Attraction;
import io.backline.samples.data.Event;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The events of an attraction, or of all where none is named. */
final class Events {
  private final World world;
  private final Withdrawn withdrawn;
  private final Amendments amendments;

  Events(World world, Withdrawn withdrawn, Amendments amendments) {
    this.withdrawn = withdrawn;
    this.amendments = amendments;
    this.world = world;
  }

  Answer search(Inquiry ctx) {
    Pages pages = Pages.of(ctx);
    EventFilter filter = EventFilter.of(ctx);
    PlaceFilter place = PlaceFilter.of(ctx);
    List<Event> found =
        wanted(Params.list(ctx, "attractionId"))
            .distinct()
            .filter(event -> !withdrawn.contains(event.id()))
            .map(amendments::of)
            .filter(event -> place.passes(event, bill(event)))
            .filter(filter::passes)
            .sorted(filter.order())
            .toList();
    return Answer.ok(pages.of("events", found, this::json));
  }

  /** Those of these attractions, or all where none is named. */
  private Stream<Event> wanted(List<String> attractionIds) {
    return attractionIds.isEmpty()
        ? world.attractions().stream().flatMap(one -> world.events(one.id()).stream())
        : attractionIds.stream().flatMap(id -> world.events(id).stream());
  }

  private ObjectNode json(Event event) {
    return EventJson.of(event, bill(event));
  }

  private List<Attraction> bill(Event event) {
    return event.attractionIds().stream().map(world::attraction).flatMap(Optional::stream).toList();
  }
}
