package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Attraction;
import io.backline.samples.data.Links;
import io.backline.samples.http.Json;
import java.util.Locale;
import java.util.Optional;

/** The shape of an attraction; what it does not have is left out. */
final class AttractionJson {

  private static final String MUSIC = "KZFzniwnSyZfZ7v7nJ";
  private static final String SPORTS = "KZFzniwnSyZfZ7v7nE";

  private AttractionJson() {}

  /** The id of the attraction's segment; empty where it has none. */
  static Optional<String> segmentId(Attraction attraction) {
    return attraction.genre().map(genre -> genre.equals(Attraction.TEAM_GENRE) ? SPORTS : MUSIC);
  }

  static ObjectNode of(Attraction attraction) {
    ObjectNode node = Json.object("name", attraction.name());
    node.put("type", "attraction").put("id", attraction.id()).put("test", false);
    node.put("url", "https://tickets.invalid/artist/" + attraction.id()).put("locale", "en-us");
    if (!attraction.links().equals(Links.NONE)) {
      node.set("externalLinks", externalLinks(attraction));
    }
    attraction.genre().ifPresent(genre -> withGenre(node, attraction.id(), genre));
    ObjectNode upcoming = Json.object().put("_total", attraction.upcomingEvents());
    if (attraction.upcomingEvents() > 0) {
      upcoming.put("ticketmaster", attraction.upcomingEvents());
    }
    node.set("upcomingEvents", upcoming);
    String self = "/discovery/v2/attractions/" + attraction.id() + "?locale=en-us";
    node.set("_links", Json.object("self", Json.object("href", self)));
    return node;
  }

  private static void withGenre(ObjectNode node, String id, String genre) {
    node.set("images", Json.array(image(id, 640, 360), image(id, 1024, 576)));
    ObjectNode classification = Json.object().put("primary", true);
    classification.set(
        "segment",
        genre.equals(Attraction.TEAM_GENRE) ? named(SPORTS, "Sports") : named(MUSIC, "Music"));
    classification.set("genre", named("KnvZfZ7v000", genre));
    node.set("classifications", Json.array(classification));
  }

  private static ObjectNode image(String id, int width, int height) {
    return Json.object("ratio", "16_9")
        .put("url", "https://images.invalid/" + id + "_" + width + ".jpg")
        .put("width", width)
        .put("height", height)
        .put("fallback", false);
  }

  private static ObjectNode externalLinks(Attraction attraction) {
    ObjectNode links = Json.object();
    String home = "https://www." + attraction.id().toLowerCase(Locale.ROOT) + ".invalid/";
    links.set("homepage", Json.array(Json.object("url", home)));
    Links known = attraction.links();
    if (!known.spotifyUrls().isEmpty()) {
      links.set("spotify", Json.array(known.spotifyUrls(), url -> Json.object("url", url)));
    }
    known.mbid().ifPresent(id -> links.set("musicbrainz", Json.array(Json.object("id", id))));
    return links;
  }

  private static ObjectNode named(String id, String name) {
    return Json.object("id", id).put("name", name);
  }
}
