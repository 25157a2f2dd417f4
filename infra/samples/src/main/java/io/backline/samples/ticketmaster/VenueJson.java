package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.City;
import io.backline.samples.data.Venue;
import io.backline.samples.http.Json;

/** The shape of a venue: coordinates are strings, and at times missing. */
final class VenueJson {

  private VenueJson() {}

  static ObjectNode of(Venue venue) {
    City city = venue.city();
    ObjectNode node = Json.object("name", venue.name());
    node.put("type", "venue").put("id", venue.id()).put("test", false).put("locale", "en-us");
    node.put("url", "https://tickets.invalid/venue/" + venue.id());
    node.put("postalCode", "00000").put("timezone", city.timezone().getId());
    node.set("city", Json.object("name", venue.cityText()));
    city.state()
        .ifPresent(
            state ->
                node.set(
                    "state",
                    Json.object("name", state).put("stateCode", city.stateCode().orElseThrow())));
    node.set("country", Json.object("name", city.country()).put("countryCode", city.countryCode()));
    node.set("address", Json.object("line1", "1 " + venue.name() + " Street"));
    if (venue.located()) {
      node.set(
          "location", Json.object("longitude", city.longitude()).put("latitude", city.latitude()));
    }
    return node;
  }
}
