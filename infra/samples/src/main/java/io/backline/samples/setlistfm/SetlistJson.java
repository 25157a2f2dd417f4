package io.backline.samples.setlistfm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Artist;
import io.backline.samples.data.City;
import io.backline.samples.data.Setlist;
import io.backline.samples.data.Setlist.Part;
import io.backline.samples.data.Setlist.Played;
import io.backline.samples.data.Venue;
import io.backline.samples.http.Json;
import java.time.format.DateTimeFormatter;

/** The shape of a setlist, sets nested as {@code sets.set[].song[]}. */
final class SetlistJson {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private SetlistJson() {}

  static ObjectNode of(Artist artist, Setlist setlist) {
    ObjectNode node = Json.object("id", setlist.id()).put("versionId", "g" + setlist.id());
    node.put("eventDate", DATE.format(setlist.date()));
    node.put("lastUpdated", setlist.date().plusDays(1) + "T09:00:00.000+0000");
    node.set("artist", artist(artist));
    node.set("venue", venue(setlist.venue()));
    setlist.tour().ifPresent(tour -> node.set("tour", Json.object("name", tour)));
    node.set("sets", Json.object("set", Json.array(setlist.parts(), SetlistJson::part)));
    return node.put("url", "https://www.setlist.fm/setlist/sample/" + setlist.id() + ".html");
  }

  private static ObjectNode artist(Artist artist) {
    return Json.object("mbid", artist.mbid().orElseThrow())
        .put("name", artist.name())
        .put("sortName", artist.name())
        .put("disambiguation", artist.disambiguation());
  }

  private static ObjectNode venue(Venue venue) {
    City city = venue.city();
    ObjectNode place = Json.object("name", city.name());
    city.state().ifPresent(state -> place.put("state", state));
    city.stateCode().ifPresent(code -> place.put("stateCode", code));
    place.set(
        "coords",
        Json.object()
            .put("lat", Double.parseDouble(city.latitude()))
            .put("long", Double.parseDouble(city.longitude())));
    place.set("country", Json.object("code", city.countryCode()).put("name", city.country()));
    ObjectNode node = Json.object("id", venue.setlistId()).put("name", venue.name());
    node.set("city", place);
    return node;
  }

  private static ObjectNode part(Part part) {
    ObjectNode node = Json.object("song", Json.array(part.songs(), SetlistJson::song));
    part.encore().ifPresent(number -> node.put("encore", number));
    return node;
  }

  private static ObjectNode song(Played played) {
    ObjectNode node = Json.object("name", played.name());
    played.coverOf().ifPresent(who -> node.set("cover", Json.object("name", who)));
    if (played.tape()) {
      node.put("tape", true);
    }
    return node;
  }
}
