package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.providers.ProviderFault.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What if a provider changed its mind: every field of every body is taken away, nulled and given
 * every other type in turn. The answer may lack something or be broken, and nothing else happens.
 */
class SchemaDriftTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, BiConsumer<ObjectNode, String>> CHANGES =
      Map.of(
          "missing", ObjectNode::remove,
          "null", ObjectNode::putNull,
          "a text", (node, field) -> node.put(field, "text"),
          "blank", (node, field) -> node.put(field, " "),
          "a huge number", (node, field) -> node.put(field, 1e300),
          "true", (node, field) -> node.put(field, true),
          "an object", ObjectNode::putObject,
          "an array of odd things",
              (node, field) -> node.putArray(field).addNull().add(1).add("x").addArray());

  private static final Map<Provider, Map<String, String>> BODIES =
      Map.of(
          Provider.TICKETMASTER,
          Map.of(
              "attraction",
              """
              {"id": "K8", "name": "Moss", "url": "https://example.org",
               "images": [{"url": "https://i", "ratio": "16_9", "width": 10, "fallback": false}],
               "classifications": [{"primary": true, "segment": {"name": "Music"},
                 "genre": {"name": "Rock"}, "subGenre": {"name": "Pop"}}],
               "externalLinks": {"spotify": [{"url": "spotify:artist:4gzpq5DPGxSnKTe4SA8HAU"}],
                                 "musicbrainz": [{"id": "cc197bad-dc9c-440d-a5b5-d52ba2e14234"}]},
               "upcomingEvents": {"_total": 6}}\
              """,
              "events",
              """
              {"_embedded": {"events": [{"id": "E1", "name": "Moss", "url": "https://example.org",
                 "images": [{"url": "https://i", "ratio": "16_9", "width": 10, "fallback": false}],
                 "source": {"name": "ticketmaster"},
                 "classifications": [{"primary": true, "segment": {"name": "Music"}, "type": {"name": "Undefined"}}],
                 "dates": {"timezone": "Europe/Paris", "status": {"code": "onsale"},
                           "spanMultipleDays": true, "end": {"localDate": "2027-03-03"},
                           "initialStartDate": {"localDate": "2026-03-01"},
                           "start": {"localDate": "2027-03-01", "localTime": "19:30:00",
                                     "dateTime": "2027-03-02T00:30:00Z", "dateTBA": false, "dateTBD": false,
                                     "timeTBA": false, "noSpecificTime": false}},
                 "_embedded": {"attractions": [{"id": "K8"}],
                   "venues": [{"id": "V1", "name": "Hall", "timezone": "Europe/Paris",
                     "city": {"name": "Paris"}, "state": {"name": "X", "stateCode": "Y"},
                     "country": {"name": "France", "countryCode": "FR"},
                     "location": {"latitude": "48.8", "longitude": "2.3"}}]}}]},
               "page": {"size": 200, "totalElements": 1, "totalPages": 1, "number": 0}}\
              """),
          Provider.SPOTIFY,
          Map.of(
              "artist",
              """
              {"id": "a1", "name": "Moss", "genres": ["rock"], "popularity": 7,
               "images": [{"url": "https://i", "width": 640}]}\
              """,
              "artistsByName",
              """
              {"artists": {"items": [{"id": "a1", "name": "Moss", "genres": ["rock"], "popularity": 7,
               "images": [{"url": "https://i", "width": 640}]}], "total": 1, "next": null}}\
              """,
              "artistAlbums",
              """
              {"items": [{"id": "b1", "name": "Fern", "album_type": "album", "total_tracks": 9}],
               "total": 1, "next": null}\
              """,
              "album",
              """
              {"id": "b1", "name": "Fern", "album_type": "album", "release_date": "1999",
               "release_date_precision": "year", "total_tracks": 1, "artists": [{"id": "a1"}],
               "images": [{"url": "https://i", "width": 640}],
               "tracks": {"items": [{"id": "t1", "name": "Ivy"}], "total": 1, "next": null}}\
              """,
              "tracks",
              """
              {"tracks": [{"id": "t1", "name": "Ivy", "duration_ms": 1000, "disc_number": 1,
                "track_number": 1, "explicit": false, "popularity": 5, "is_playable": true,
                "external_ids": {"isrc": "USMR19900001"}, "artists": [{"id": "a1"}]}]}\
              """),
          Provider.MUSICBRAINZ,
          Map.of(
              "artist",
              """
              {"id": "cc197bad-dc9c-440d-a5b5-d52ba2e14234", "name": "Moss", "sort-name": "Moss",
               "disambiguation": "Dutch band", "aliases": [{"name": "The Moss"}],
               "tags": [{"name": "rock", "count": 3}],
               "relations": [{"ended": false, "url": {"resource": "spotify:artist:4gzpq5DPGxSnKTe4SA8HAU"}}]}\
              """,
              "artistsBySpotifyId",
              """
              {"relations": [{"ended": false, "artist": {"id": "cc197bad-dc9c-440d-a5b5-d52ba2e14234",
                "name": "Moss", "sort-name": "Moss", "disambiguation": "Dutch band"}}]}\
              """,
              "artistsByName",
              """
              {"artists": [{"id": "cc197bad-dc9c-440d-a5b5-d52ba2e14234", "name": "Moss", "score": 100,
                "sort-name": "Moss", "disambiguation": "Dutch band", "aliases": [{"name": "The Moss"}],
                "tags": [{"name": "rock", "count": 3}]}]}\
              """,
              "releaseGroups",
              """
              {"release-groups": [{"id": "g1", "title": "Fern", "primary-type": "Album",
                "secondary-types": ["Live"], "disambiguation": "", "first-release-date": "1999"}],
               "release-group-count": 1}\
              """,
              "recordings",
              """
              {"recordings": [{"id": "r1", "title": "Ivy", "length": 1000, "disambiguation": "",
                "isrcs": ["USMR19900001"], "first-release-date": "1999", "video": false}],
               "recording-count": 1}\
              """),
          Provider.SETLISTFM,
          Map.of(
              "setlists",
              """
              {"itemsPerPage": 20, "page": 1, "total": 1, "setlist": [{"id": "s1",
                "eventDate": "27-04-2025", "url": "https://example.org", "tour": {"name": "Spring"},
                "artist": {"mbid": "m", "name": "Moss"},
                "venue": {"id": "v1", "name": "Bowl", "city": {"name": "Rome", "state": "Lazio",
                  "coords": {"lat": 41.9, "long": 12.5}, "country": {"code": "IT"}}},
                "sets": {"set": [{"name": "Set 1", "encore": 1, "song": [{"name": "Ivy", "info": ">",
                  "tape": false, "cover": {"name": "Ida"}, "with": {"name": "Bo"}}]}]}}]}\
              """));

  private final LocalProvider provider = LocalProvider.start();

  @AfterEach
  void stop() {
    provider.close();
  }

  @TestFactory
  Stream<DynamicTest> any_field_can_change_without_a_surprise() {
    return BODIES.entrySet().stream()
        .flatMap(
            bodies ->
                bodies.getValue().entrySet().stream()
                    .map(
                        body ->
                            dynamicTest(
                                bodies.getKey().label() + " " + body.getKey(),
                                () -> change(bodies.getKey(), body.getKey(), body.getValue()))));
  }

  private void change(Provider from, String name, String body) throws JsonProcessingException {
    Function<LocalProvider, Object> call = Calls.of(from).get(name);
    assertThat(outcome(call, body)).as("unchanged").isNotInstanceOf(ProviderFault.class);
    List<Place> places = places(JSON.readTree(body), "");
    assertThat(places).isNotEmpty();
    for (int i = 0; i < places.size(); i++) {
      for (Map.Entry<String, BiConsumer<ObjectNode, String>> change : CHANGES.entrySet()) {
        JsonNode copy = JSON.readTree(body);
        Place place = places(copy, "").get(i);
        change.getValue().accept(place.object(), place.field());
        Object outcome = outcome(call, copy.toString());
        assertThat(outcome instanceof ProviderFault fault ? fault.getClass() : Broken.class)
            .as("%s is %s: %s", place.path(), change.getKey(), outcome)
            .isEqualTo(Broken.class);
      }
    }
  }

  /** The answer or the fault; any other exception fails the test. */
  private Object outcome(Function<LocalProvider, Object> call, String body) {
    provider.answers(Reply.ok(body));
    try {
      return call.apply(provider);
    } catch (ProviderException e) {
      return e.fault();
    }
  }

  private record Place(ObjectNode object, String field, String path) {}

  private static List<Place> places(JsonNode node, String path) {
    List<Place> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              property -> {
                String here = path + "/" + property.getKey();
                places.add(new Place(object, property.getKey(), here));
                places.addAll(places(property.getValue(), here));
              });
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> places.addAll(places(item, path + "[]")));
    }
    return places;
  }
}
