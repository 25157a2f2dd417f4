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

/** The events of an attraction. */
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
    List<Event> found =
        Params.list(ctx, "attractionId").stream()
            .flatMap(id -> world.events(id).stream())
            .distinct()
            .filter(event -> !withdrawn.contains(event.id()))
            .map(amendments::of)
            .filter(filter::passes)
            .sorted(filter.order())
            .toList();
    return Answer.ok(pages.of("events", found, this::json));
  }

  private ObjectNode json(Event event) {
    List<Attraction> bill =
        event.attractionIds().stream().map(world::attraction).flatMap(Optional::stream).toList();
    return EventJson.of(event, bill);
  }
}
