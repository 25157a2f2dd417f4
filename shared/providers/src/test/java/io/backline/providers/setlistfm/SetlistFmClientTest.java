package io.backline.providers.setlistfm;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetlistFmClientTest {

  private static final String MBID = "e01646f2-2a04-450d-8bf2-0d993082e058";

  private final LocalProvider provider = LocalProvider.start();
  private final SetlistFmClient client = provider.setlistFm();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void a_setlist_is_read_whole() {
    provider.answers(
        Reply.ok(
            """
            {"itemsPerPage": 20, "page": 1, "total": 21, "setlist": [
              {"id": "s1", "eventDate": "27-04-2025", "url": "https://example.org/s1",
               "artist": {"mbid": "%s", "name": "The Moss"}, "tour": {"name": "Spring"},
               "venue": {"id": "v1", "name": "Bowl", "city": {"name": "Los Angeles",
                 "state": "California", "coords": {"lat": 34.05, "long": -118.24},
                 "country": {"code": "US"}}},
               "sets": {"set": [
                 {"name": "Set 1:", "song": [
                   {"name": "Fern", "info": ">"},
                   {"name": "", "tape": true},
                   {"name": "Ivy", "cover": {"name": "Ida"}, "with": {"name": "Bo"}}]},
                 {"encore": 1, "song": []}]}}]}\
            """
                .formatted(MBID)));

    SetlistVenue venue =
        new SetlistVenue("v1", "Bowl", "Los Angeles", "California", "US", 34.05, -118.24);
    List<SetlistSong> songs =
        List.of(
            new SetlistSong("Fern", ">", null, null, false),
            new SetlistSong(null, null, null, null, true),
            new SetlistSong("Ivy", null, "Ida", "Bo", false));
    assertThat(client.setlists(MBID, 1))
        .isEqualTo(
            new SetlistPage(
                List.of(
                    new Setlist(
                        "s1",
                        LocalDate.of(2025, 4, 27),
                        venue,
                        "Spring",
                        List.of(
                            new SetlistSet("Set 1:", null, songs),
                            new SetlistSet(null, 1, List.of())),
                        "https://example.org/s1")),
                21,
                1,
                false));
    assertThat(provider.lastCall().uri()).isEqualTo("/artist/" + MBID + "/setlists?p=1");
  }

  @Test
  void sets_are_found_where_the_documentation_has_them() {
    provider.answers(
        Reply.ok(
            "{\"setlist\": [{\"id\": \"s1\", \"set\": [{\"song\": [{\"name\": \"Fern\"}]}]}]}"));

    assertThat(client.setlists(MBID, 1).setlists().getFirst().sets()).hasSize(1);
  }

  @Test
  void a_404_is_the_end() {
    provider.answers(Reply.of(404, "{\"code\": 404, \"message\": \"not found\"}"));

    assertThat(client.setlists(MBID, 118)).isEqualTo(new SetlistPage(List.of(), 0, 118, true));
  }

  @Test
  void the_page_that_reaches_the_total_is_the_last() {
    provider.answers(
        Reply.ok("{\"itemsPerPage\": 20, \"total\": 21, \"setlist\": [{\"id\": \"s\"}]}"));

    assertThat(client.setlists(MBID, 2).lastPage()).isTrue();
  }

  @Test
  void an_empty_page_is_the_last_whatever_the_total() {
    provider.answers(Reply.ok("{\"total\": 100, \"setlist\": []}"));

    assertThat(client.setlists(MBID, 2).lastPage()).isTrue();
  }

  @Test
  void an_object_without_setlists_is_not_taken_for_the_end() {
    provider.answers(Reply.ok("{\"total\": 100}"));

    broken(() -> client.setlists(MBID, 1));
  }

  @Test
  void a_deactivated_key_is_refused() {
    provider.answers(Reply.of(403, "{\"message\": \"Forbidden\"}"));

    assertThat(refused(() -> client.setlists(MBID, 1)).reason()).isEqualTo("Forbidden");
  }

  @Test
  void a_429_that_does_not_say_how_long_holds_for_a_minute() {
    provider.answers(Reply.of(429, ""));

    assertThat(rateLimited(() -> client.setlists(MBID, 1)).until())
        .isEqualTo(TestTime.START.plusSeconds(60));
  }
}
