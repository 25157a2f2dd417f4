package io.backline.samples;

import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketmasterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static SampleProviders providers;
  private static Client client;

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults().withToday(TODAY));
    client = new Client(providers);
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @ParameterizedTest
  @EnumSource(SampleKind.class)
  void month_by_month_every_event_of_an_artist_is_served(SampleKind kind) {
    SampleArtist artist = providers.artist(kind);
    assertThat(Walk.eventIds(client, artist, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)))
        .isEqualTo(artist.eventIds());
  }

  @Test
  void pages_of_one_search_hold_every_dated_event_once() {
    List<JsonNode> events = Walk.events(client, busy() + "&locale=*");
    assertThat(Walk.ids(events)).doesNotHaveDuplicates().hasSize(126 - 3 - 2 - 3);
  }

  @Test
  void a_call_without_the_key_meets_the_gateway() {
    String base = providers.environment().get("TICKETMASTER_BASE_URL");
    JsonNode body = json(client.get(base + "/events.json?apikey=wrong"), 401);
    assertThat(body.at("/fault/detail/errorcode").textValue()).isEqualTo("oauth.v2.InvalidApiKey");
  }

  @ParameterizedTest
  @CsvSource({
    "size=201, DIS1036",
    "size=0, DIS1036",
    "size=200&page=5, DIS1035",
    "startDateTime=2026-01-01, DIS1015",
    "startDateTime=2026-01-01T00:00:00.000Z, DIS1015",
    "endDateTime=2026-13-01T00:00:00Z, DIS1015",
  })
  void a_bad_parameter_is_refused_with_its_code(String query, String code) {
    JsonNode body = json(client.ticketmaster("/events.json?" + query), 400);
    assertThat(body.at("/errors/0/code").textValue()).isEqualTo(code);
    assertThat(body.at("/errors/0/status").textValue()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void the_last_page_before_a_thousand_is_served() {
    JsonNode body = json(client.ticketmaster("/events.json?size=200&page=4&" + prolific()));
    assertThat(body.at("/_embedded/events")).isNotEmpty();
  }

  @Test
  void the_next_link_repeats_the_search_and_keeps_the_key_to_itself() {
    JsonNode body = json(client.ticketmaster("/events.json?size=10&" + prolific()));
    assertThat(body.at("/_links/next/href").textValue())
        .startsWith("/discovery/v2/events?page=1&size=10")
        .contains("attractionId=")
        .doesNotContain("apikey");
  }

  @Test
  void an_unknown_attraction_is_not_found() {
    JsonNode body = json(client.ticketmaster("/attractions/K8vZ917nobody"), 404);
    assertThat(body.at("/errors/0/code").textValue()).isEqualTo("DIS1004");
  }

  @Test
  void an_empty_search_is_a_good_answer_without_embedded() {
    String bare = providers.artist(SampleKind.BARE).tmAttractionId();
    JsonNode body = json(client.ticketmaster("/events.json?attractionId=" + bare));
    assertThat(body.has("_embedded")).isFalse();
    assertThat(body.at("/page/totalPages").intValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "&includeTBA=yes, 6",
    "&includeTBA=only, 6",
    "&includeTBA=only&includeTBD=only, 0",
  })
  void events_to_be_announced_are_shown_when_asked_for(String query, int announcedLater) {
    List<JsonNode> events = Walk.events(client, busy() + "&locale=*" + query);
    assertThat(events.stream().filter(event -> event.at("/dates/start/dateTBA").booleanValue()))
        .hasSize(announcedLater)
        .noneMatch(event -> event.at("/dates/start").has("localDate"));
  }

  @Test
  void a_postponed_event_keeps_its_first_date() {
    assertThat(Walk.events(client, busy() + "&locale=*&includeTBA=only"))
        .filteredOn(event -> event.at("/dates/status/code").asText().equals("postponed"))
        .hasSize(3)
        .allMatch(event -> event.at("/dates/initialStartDate/localDate").isTextual());
  }

  @Test
  void other_locales_are_hidden_unless_all_are_asked_for() {
    List<JsonNode> english = Walk.events(client, busy());
    List<JsonNode> all = Walk.events(client, busy() + "&locale=*");
    assertThat(english.size()).isLessThan(all.size());
    assertThat(english).allMatch(event -> event.get("locale").textValue().startsWith("en"));
  }

  @Test
  void sorting_by_date_descending_turns_the_list_round() {
    List<String> up = dates(Walk.events(client, busy() + "&locale=*&sort=date,asc"));
    List<String> down = dates(Walk.events(client, busy() + "&locale=*&sort=date,desc"));
    assertThat(down).isEqualTo(up.reversed());
  }

  private static List<String> dates(List<JsonNode> events) {
    return events.stream()
        .map(event -> event.at("/dates/start/dateTime"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  @Test
  void a_keyword_finds_the_band_and_its_tribute() {
    JsonNode body = json(client.ticketmaster("/attractions.json?keyword=hollow+ferrymen&size=10"));
    assertThat(names(body)).containsExactly("Hollow Ferrymen", "Hollow Ferrymen Tribute Night");
  }

  private static List<String> names(JsonNode attractions) {
    return StreamSupport.stream(attractions.at("/_embedded/attractions").spliterator(), false)
        .map(attraction -> attraction.get("name").textValue())
        .toList();
  }

  @Test
  void links_lead_to_spotify_and_musicbrainz_in_the_shapes_seen() {
    SampleArtist busy = providers.artists().getFirst();
    JsonNode links = attraction(SampleKind.BUSY).get("externalLinks");
    assertThat(links.at("/spotify/0/url").textValue())
        .contains("/intl-de/artist/" + busy.spotifyId().orElseThrow() + "?autoplay=true");
    assertThat(links.at("/musicbrainz/0/id").textValue()).isEqualTo(busy.mbid().orElseThrow());
  }

  @Test
  void a_wrong_link_leads_to_somebody_else() {
    String url = attraction(SampleKind.MISLINKED).at("/externalLinks/spotify/0/url").textValue();
    assertThat(url)
        .startsWith("https://open.spotify.com/artist/")
        .doesNotContain(providers.artist(SampleKind.MISLINKED).spotifyId().orElseThrow());
  }

  @Test
  void an_attraction_without_links_has_no_link_object() {
    assertThat(attraction(SampleKind.UNLINKED).has("externalLinks")).isFalse();
    assertThat(attraction(SampleKind.BARE).has("images")).isFalse();
  }

  @Test
  void an_attraction_counts_its_events() {
    assertThat(attraction(SampleKind.PROLIFIC).at("/upcomingEvents/_total").intValue())
        .isEqualTo(980);
  }

  @Test
  void good_answers_say_what_is_left_of_the_day() {
    var headers = client.ticketmaster("/attractions.json?size=1").headers();
    assertThat(headers.firstValue("Rate-Limit")).hasValue("5000");
    assertThat(headers.firstValueAsLong("Rate-Limit-Available").orElseThrow()).isLessThan(5_000);
    assertThat(headers.firstValue("Rate-Limit-Reset")).isPresent();
  }

  @Test
  void the_busy_artist_has_the_traps_of_real_events() {
    List<JsonNode> events = Walk.events(client, busy() + "&locale=*&includeTBA=yes&includeTBD=yes");
    assertThat(events).anyMatch(event -> !event.get("dates").has("timezone"));
    assertThat(events).anyMatch(event -> status(event).equals("canceled"));
    assertThat(events).anyMatch(event -> status(event).equals("cancelled"));
    assertThat(events).anyMatch(event -> status(event).equals("rescheduled"));
    assertThat(events).anyMatch(event -> event.at("/_embedded/attractions").size() > 5);
    assertThat(events).anyMatch(event -> event.path("name").asText().startsWith("Parking: "));
    assertThat(events).anyMatch(event -> event.at("/dates/start/noSpecificTime").booleanValue());
    assertThat(events).anyMatch(event -> city(event).startsWith(" "));
    assertThat(events).anyMatch(event -> !event.at("/_embedded/venues/0").has("location"));
    assertThat(events)
        .anyMatch(event -> event.at("/_embedded/venues/0/location/latitude").isTextual());
  }

  @Test
  void the_sparse_artist_has_an_event_without_a_venue_and_one_without_a_name() {
    String sparse = "attractionId=" + providers.artist(SampleKind.SPARSE).tmAttractionId();
    List<JsonNode> events = Walk.events(client, sparse + "&locale=*&includeTBA=yes");
    assertThat(events).hasSize(3);
    assertThat(events).filteredOn(event -> !event.get("_embedded").has("venues")).hasSize(1);
    assertThat(events).filteredOn(event -> !event.has("name")).hasSize(1);
  }

  private static String status(JsonNode event) {
    return event.at("/dates/status/code").asText();
  }

  private static String city(JsonNode event) {
    return event.at("/_embedded/venues/0/city/name").asText();
  }

  private static JsonNode attraction(SampleKind kind) {
    String id = providers.artist(kind).tmAttractionId();
    return json(client.ticketmaster("/attractions/" + id + ".json"));
  }

  private static String busy() {
    return "attractionId=" + providers.artist(SampleKind.BUSY).tmAttractionId();
  }

  private static String prolific() {
    return "locale=*&attractionId=" + providers.artist(SampleKind.PROLIFIC).tmAttractionId();
  }
}
