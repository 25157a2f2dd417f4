package io.backline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLogTest {
  private final SampleProviders providers = SampleProviders.start(SampleOptions.defaults());
  private final Client client = new Client(providers);

  @AfterEach
  void stop() {
    providers.close();
  }

  @Test
  void a_call_is_logged_without_the_key() {
    client.ticketmaster("/attractions.json?size=1");
    Call call = providers.calls().all().getFirst();
    assertThat(call.provider()).isEqualTo(Provider.TICKETMASTER);
    assertThat(call.method()).isEqualTo("GET");
    assertThat(call.target()).isEqualTo("/ticketmaster/discovery/v2/attractions.json?size=1");
    assertThat(call.status()).isEqualTo(200);
  }

  @Test
  void the_key_goes_wherever_it_stands_in_the_query() {
    assertThat(Request.of("GET", "/ticketmaster/x", "apikey=k&a=b").target()).endsWith("/x?a=b");
    assertThat(Request.of("GET", "/ticketmaster/x", "a=b&apikey=k").target()).endsWith("/x?a=b");
    assertThat(Request.of("GET", "/ticketmaster/x", "apikey=k").target()).endsWith("/x");
  }

  @Test
  void duplicates_are_calls_that_were_answered_well_more_than_once() {
    client.musicBrainz("/artist?query=x");
    client.musicBrainz("/artist?query=x");
    client.musicBrainz("/artist?query=y");
    client.musicBrainz("/artist/nobody");
    client.musicBrainz("/artist/nobody");
    assertThat(providers.calls().duplicates())
        .containsOnlyKeys("GET /musicbrainz/ws/2/artist?query=x&fmt=json")
        .containsValue(2L);
  }

  @Test
  void calls_are_counted_by_provider_and_status_until_cleared() {
    client.musicBrainz("/artist/nobody");
    client.ticketmaster("/attractions.json");
    assertThat(providers.calls().count()).isEqualTo(2);
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isOne();
    assertThat(providers.calls().count(Provider.MUSICBRAINZ, 404)).isOne();
    providers.calls().clear();
    assertThat(providers.calls().all()).isEmpty();
  }
}
