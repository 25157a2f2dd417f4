package io.backline.providers.ticketmaster;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import io.backline.providers.ticketmaster.EventQuery.Tba;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketmasterClientTest {

  private static final String SPOTIFY_ID = "4gzpq5DPGxSnKTe4SA8HAU";
  private static final String MBID = "cc197bad-dc9c-440d-a5b5-d52ba2e14234";
  private static final EventQuery ALL = query(Tba.INCLUDED, false);

  private final LocalProvider provider = LocalProvider.start();
  private final TicketmasterClient client = provider.ticketmaster();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void an_attraction_is_read_whole() {
    provider.answers(
        Reply.ok(
            """
            {"id": "K8", "name": " The Moss ", "url": "https://example.org/moss",
             "images": [
               {"url": "https://i/small", "ratio": "16_9", "width": 205, "fallback": false},
               {"url": "https://i/stand-in", "ratio": "16_9", "width": 2048, "fallback": true},
               {"url": "https://i/wide", "ratio": "16_9", "width": 1024, "fallback": false},
               {"url": "https://i/square", "ratio": "1_1", "width": 1500, "fallback": false}],
             "classifications": [
               {"genre": {"name": "Folk"}, "subGenre": {"name": "Undefined"}},
               {"primary": true, "segment": {"name": "Music"}, "genre": {"name": "Rock"}, "subGenre": {"name": "Indie Rock"}}],
             "externalLinks": {
               "spotify": [{"url": "https://open.spotify.com/intl-de/artist/%s?autoplay=true"},
                           {"url": "spotify:artist:%s"}, null, {"url": 7}],
               "musicbrainz": [{"id": "%s", "url": "https://musicbrainz.org/artist/%s"}]},
             "upcomingEvents": {"_total": 6}}\
            """
                .formatted(SPOTIFY_ID, SPOTIFY_ID, MBID, MBID)));

    assertThat(client.attraction("K8"))
        .contains(
            new Attraction(
                "K8",
                "The Moss",
                "https://example.org/moss",
                "Music",
                "https://i/wide",
                List.of("Rock", "Indie Rock", "Folk"),
                List.of(SPOTIFY_ID),
                List.of(MBID),
                6));
  }

  @Test
  void an_attraction_of_nothing_but_an_id_is_one() {
    provider.answers(Reply.ok("{\"id\": \"K8\"}"));

    assertThat(client.attraction("K8"))
        .contains(new Attraction("K8", null, null, null, null, List.of(), List.of(), List.of(), 0));
  }

  @Test
  void an_unknown_attraction_is_empty() {
    provider.answers(Reply.of(404, "{\"errors\": [{\"code\": \"DIS1004\", \"status\": \"404\"}]}"));

    assertThat(client.attraction("unknown")).isEmpty();
  }

  @Test
  void a_404_of_something_in_between_is_not_taken_for_an_unknown_attraction() {
    provider.answers(Reply.of(404, "<html>no such host</html>"));

    assertThat(refused(() -> client.attraction("K8")).code()).isEqualTo("http-404");
  }

  @Test
  void attractions_are_found_by_keyword() {
    provider.answers(
        Reply.ok(
            "{\"_embedded\": {\"attractions\": [{\"id\": \"a\"}, null, {}, {\"id\": \"b\"}]}}"));

    assertThat(client.attractions("moss & fern", 500))
        .extracting(Attraction::id)
        .containsExactly("a", "b");
    assertThat(provider.lastCall().uri())
        .startsWith("/attractions?locale=*&keyword=moss%20%26%20fern&size=200&apikey=");
  }

  @Test
  void a_search_without_a_match_is_empty() {
    provider.answers(Reply.ok("{\"page\": {\"totalElements\": 0}}"));

    assertThat(client.attractions("nobody", 10)).isEmpty();
  }

  @Test
  void an_event_is_read_whole() {
    provider.answers(
        Reply.ok(
            """
            {"_embedded": {"events": [
              {"id": "E1", "name": "The Moss", "url": "https://example.org/e1",
               "source": {"id": "x", "name": "Universe"},
               "classifications": [
                 {"primary": false, "segment": {"name": "Film"}},
                 {"primary": true, "segment": {"name": "Music"}, "type": {"name": "Undefined"}}],
               "dates": {
                 "start": {"localDate": "2027-03-01", "localTime": "19:30:00",
                           "dateTime": "2027-03-02T00:30:00Z"},
                 "end": {"localDate": "2027-03-03"}, "spanMultipleDays": true,
                 "status": {"code": "Canceled"},
                 "initialStartDate": {"localDate": "2026-03-01"}},
               "_embedded": {
                 "venues": [
                   {"id": "V1", "name": "Hall", "city": {"name": " Boston "},
                    "state": {"name": "Massachusetts", "stateCode": "MA"},
                    "country": {"name": "United States", "countryCode": "US"},
                    "location": {"latitude": "42.36", "longitude": "-71.05"},
                    "timezone": "America/New_York"},
                   {"id": "V2"}],
                 "attractions": [{"id": "K8"}, {"name": "no id"}, {"id": "K9"}]}}]},
             "page": {"size": 200, "totalElements": 1, "totalPages": 1, "number": 0}}\
            """));

    EventVenue venue =
        new EventVenue(
            "V1", "Hall", "Boston", "Massachusetts", "US", 42.36, -71.05, "America/New_York");
    assertThat(client.events(ALL))
        .isEqualTo(
            new EventPage(
                List.of(
                    new Event(
                        "E1",
                        "The Moss",
                        "https://example.org/e1",
                        null,
                        Instant.parse("2027-03-02T00:30:00Z"),
                        LocalDate.of(2027, 3, 1),
                        LocalTime.of(19, 30),
                        LocalDate.of(2027, 3, 3),
                        "America/New_York",
                        false,
                        "Canceled",
                        LocalDate.of(2026, 3, 1),
                        venue,
                        "universe",
                        "music",
                        "undefined",
                        List.of("K8", "K9"))),
                1,
                1,
                0));
  }

  @Test
  void an_event_of_nothing_but_an_id_is_kept() {
    assertThat(onlyEvent("{\"id\": \"E1\"}"))
        .isEqualTo(
            new Event(
                "E1", null, null, null, null, null, null, null, null, false, null, null, null, null,
                null, null, List.of()));
  }

  @Test
  void a_time_that_is_to_be_announced_is_unknown_whatever_stands_there() {
    for (String flag : List.of("noSpecificTime", "timeTBA")) {
      Event event =
          onlyEvent(
              """
              {"id": "E1", "dates": {"start": {"localDate": "2027-03-01", "%s": true,
                "localTime": "00:00:00", "dateTime": "2027-03-01T05:00:00Z"}}}\
              """
                  .formatted(flag));
      assertThat(event)
          .returns(LocalDate.of(2027, 3, 1), Event::localDate)
          .returns(null, Event::localTime)
          .returns(null, Event::dateTime);
    }
  }

  @Test
  void an_end_counts_only_where_the_event_goes_on_for_days() {
    assertThat(
            onlyEvent(
                    """
                    {"id": "E1", "dates": {"spanMultipleDays": false,
                      "end": {"localDate": "2027-03-02"}}}\
                    """)
                .lastDate())
        .isNull();
  }

  @Test
  void an_upsell_on_the_bill_tells_what_the_event_is() {
    assertThat(
            onlyEvent(
                    """
                    {"id": "E1", "name": "Signed Poster",
                     "classifications": [{"primary": true, "type": {"name": "Undefined"}}],
                     "_embedded": {"attractions": [{"name": "The Moss"}, {"name": "Artist Upsell"}]}}\
                    """)
                .type())
        .isEqualTo("upsell");
  }

  @Test
  void a_shop_is_known_by_its_page_where_the_event_does_not_name_it() {
    assertThat(sourceOf("https://www.universe.com/events/a")).isEqualTo("universe");
    assertThat(sourceOf("https://moss.frontgatetickets.com")).isEqualTo("frontgate");
    assertThat(sourceOf("https://www.ticketmaster.com/universe.com/event/1")).isNull();
    assertThat(sourceOf("https://notuniverse.com/")).isNull();
  }

  private String sourceOf(String url) {
    return onlyEvent("{\"id\": \"E1\", \"url\": \"%s\"}".formatted(url)).source();
  }

  @Test
  void a_date_to_be_defined_counts_as_to_be_announced() {
    assertThat(onlyEvent("{\"id\": \"E1\", \"dates\": {\"start\": {\"dateTBD\": true}}}").dateTba())
        .isTrue();
  }

  @Test
  void malformed_dates_and_zones_and_places_are_unknown() {
    Event event =
        onlyEvent(
            """
            {"id": "E1", "url": "javascript:alert(1)",
             "dates": {"timezone": "Mars/Base", "start": {
               "localDate": "soon", "localTime": "25:00:00", "dateTime": "2027-03-02"}},
             "_embedded": {"venues": [{"name": "Hall", "location": {"latitude": "42.36", "longitude": "west"}}]}}\
            """);

    assertThat(event.url()).isNull();
    assertThat(event.timezone()).isNull();
    assertThat(event.dateTime()).isNull();
    assertThat(event.localDate()).isNull();
    assertThat(event.localTime()).isNull();
    assertThat(event.venue())
        .isEqualTo(new EventVenue(null, "Hall", null, null, null, null, null, null));
  }

  @Test
  void events_are_asked_for_with_all_dates_and_locales() {
    provider.answers(Reply.ok("{\"page\": {\"totalElements\": 0, \"totalPages\": 0}}"));

    client.events(
        new EventQuery(
            ALL.attractionId(),
            Instant.parse("2027-01-01T00:00:00.123Z"),
            Instant.parse("2027-02-01T00:00:00Z"),
            2,
            false,
            Tba.INCLUDED));

    assertThat(provider.lastCall().uri())
        .isEqualTo(
            "/events?locale=*&attractionId=K8vZ9171izV&size=200&page=2&sort=date%2Casc"
                + "&startDateTime=2027-01-01T00%3A00%3A00Z&endDateTime=2027-02-01T00%3A00%3A00Z"
                + "&includeTBA=yes&includeTBD=yes&apikey="
                + LocalProvider.KEY);
  }

  @Test
  void events_without_a_date_are_asked_for_by_one_switch_at_a_time() {
    provider.answers(Reply.ok("{\"page\": {}}"));

    client.events(query(Tba.ONLY_TBA, true));
    assertThat(provider.lastCall().uri())
        .contains("sort=date%2Cdesc", "includeTBA=only")
        .doesNotContain("includeTBD");

    client.events(query(Tba.ONLY_TBD, false));
    assertThat(provider.lastCall().uri()).contains("includeTBD=only").doesNotContain("includeTBA");
  }

  @Test
  void an_empty_page_has_nothing_embedded() {
    provider.answers(Reply.ok("{\"page\": {\"totalElements\": 0, \"totalPages\": 0}}"));

    assertThat(client.events(ALL)).isEqualTo(new EventPage(List.of(), 0, 0, 0));
  }

  @Test
  void an_object_that_is_no_page_is_not_taken_for_an_empty_one() {
    provider.answers(Reply.ok("{\"message\": \"hello\"}"));

    assertThat(broken(() -> client.events(ALL)).reason()).contains("lacks");
  }

  @Test
  void a_page_without_totals_is_counted() {
    provider.answers(Reply.ok("{\"_embedded\": {\"events\": [{\"id\": \"E1\"}]}}"));

    assertThat(client.events(ALL)).returns(1, EventPage::total).returns(1, EventPage::pages);
  }

  @Test
  void a_page_too_deep_is_refused_with_its_code() {
    provider.answers(Reply.of(400, "{\"errors\": [{\"code\": \"DIS1035\"}]}"));

    assertThat(refused(() -> client.events(ALL.atPage(6))).code()).isEqualTo("DIS1035");
  }

  @Test
  void a_spike_is_waited_out_for_a_second() {
    provider.answers(
        gateway429("policies.ratelimit.SpikeArrestViolation"), Reply.ok("{\"id\":\"K8\"}"));

    assertThat(client.attraction("K8")).isPresent();
    assertThat(provider.time().pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_used_up_day_lasts_24_hours_where_nothing_better_is_known() {
    provider.answers(gateway429("policies.ratelimit.QuotaViolation"));

    assertThat(rateLimited(() -> client.attraction("K8")).until())
        .isEqualTo(TestTime.START.plus(Duration.ofDays(1)));
  }

  @Test
  void a_used_up_day_lasts_until_the_reset_that_the_last_success_told() {
    Instant reset = TestTime.START.plus(Duration.ofHours(5));
    provider.answers(
        Reply.ok("{\"id\": \"K8\"}").header("Rate-Limit-Reset", "" + reset.toEpochMilli()),
        gateway429("policies.ratelimit.QuotaViolation"));
    client.attraction("K8");

    assertThat(rateLimited(() -> client.attraction("K8")).until()).isEqualTo(reset);
  }

  @Test
  void a_reset_that_is_past_or_malformed_is_not_believed() {
    provider.answers(
        Reply.ok("{\"id\": \"K8\"}").header("Rate-Limit-Reset", "1"),
        Reply.ok("{\"id\": \"K8\"}").header("Rate-Limit-Reset", "tomorrow"),
        gateway429("policies.ratelimit.QuotaViolation"));
    client.attraction("K8");
    client.attraction("K8");

    assertThat(rateLimited(() -> client.attraction("K8")).until())
        .isEqualTo(TestTime.START.plus(Duration.ofDays(1)));
  }

  private Event onlyEvent(String json) {
    provider.answers(Reply.ok("{\"_embedded\": {\"events\": [" + json + "]}}"));
    return client.events(ALL).events().getFirst();
  }

  private static Reply gateway429(String code) {
    return Reply.of(429, "{\"fault\": {\"detail\": {\"errorcode\": \"%s\"}}}".formatted(code));
  }

  private static EventQuery query(Tba tba, boolean newestFirst) {
    return new EventQuery("K8vZ9171izV", null, null, 0, newestFirst, tba);
  }
}
