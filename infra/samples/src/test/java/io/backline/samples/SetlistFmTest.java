package io.backline.samples;

import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SetlistFmTest {
  private static SampleProviders providers;
  private static Client client;

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
    client = new Client(providers);
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @Test
  void a_call_without_the_key_is_forbidden() {
    String base = providers.environment().get("SETLISTFM_BASE_URL");
    assertThat(client.get(base + "/artist/" + busy() + "/setlists").statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_does_not_ask_for_json_gets_xml() {
    String url =
        providers.environment().get("SETLISTFM_BASE_URL") + "/artist/" + busy() + "/setlists";
    String key = providers.environment().get("SETLISTFM_API_KEY");
    assertThat(client.get(url, "x-api-key", key).body()).startsWith("<");
  }

  @Test
  void pages_of_twenty_hold_as_many_as_the_total_says_and_end_in_404() {
    JsonNode first = json(client.setlists(busy(), 1));
    assertThat(first.get("setlist")).hasSize(20);
    assertThat(all()).hasSize(first.get("total").intValue()).hasSizeGreaterThan(100);
  }

  @Test
  void an_unknown_artist_is_not_found() {
    JsonNode body = json(client.setlists("nobody", 1), 404);
    assertThat(body.get("message").textValue()).isEqualTo("unknown mbid");
    assertThat(body.has("timestamp")).isTrue();
  }

  @Test
  void dates_are_written_day_first() {
    assertThat(all())
        .allMatch(night -> night.get("eventDate").textValue().matches("\\d\\d-\\d\\d-\\d{4}"));
  }

  @Test
  void the_usual_opener_opens_most_nights() {
    Map<String, Integer> openers = new HashMap<>();
    List<JsonNode> nights = all();
    nights.stream()
        .map(night -> night.at("/sets/set/0/song/1/name"))
        .filter(JsonNode::isTextual)
        .forEach(song -> openers.merge(song.textValue(), 1, Integer::sum));
    assertThat(openers).hasSize(2);
    assertThat(openers.values()).anyMatch(count -> count > nights.size() / 2);
  }

  @Test
  void some_nights_are_empty_and_some_hold_covers_medleys_and_tapes() {
    List<JsonNode> nights = all();
    assertThat(nights).anyMatch(night -> night.at("/sets/set").isEmpty());
    List<JsonNode> songs = nights.stream().flatMap(night -> songs(night).stream()).toList();
    assertThat(songs).anyMatch(song -> song.at("/cover/name").isTextual());
    assertThat(songs).anyMatch(song -> song.get("name").textValue().contains(" / "));
    assertThat(songs).anyMatch(song -> song.path("tape").booleanValue());
    assertThat(nights).anyMatch(night -> night.at("/sets/set/1/encore").intValue() == 1);
  }

  private static List<JsonNode> songs(JsonNode night) {
    List<JsonNode> songs = new ArrayList<>();
    night.at("/sets/set").forEach(part -> part.get("song").forEach(songs::add));
    return songs;
  }

  private static List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      HttpResponse<String> response = client.setlists(busy(), page);
      if (response.statusCode() == 404) {
        return all;
      }
      json(response).get("setlist").forEach(all::add);
    }
  }

  private static String busy() {
    return providers.artist(SampleKind.BUSY).mbid().orElseThrow();
  }
}
