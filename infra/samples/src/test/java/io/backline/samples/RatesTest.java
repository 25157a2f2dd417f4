package io.backline.samples;

import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RatesTest {
  private final HandClock clock = new HandClock();
  private final SampleProviders providers =
      SampleProviders.start(SampleOptions.defaults().withEnforceRates(true), clock);
  private final Client client = new Client(providers);

  @AfterEach
  void stop() {
    providers.close();
  }

  @Test
  void a_sixth_call_to_ticketmaster_in_a_second_is_a_spike_and_names_the_key() {
    for (int i = 0; i < 5; i++) {
      assertThat(attractions().statusCode()).isEqualTo(200);
    }
    JsonNode fault = json(attractions(), 429).get("fault");
    assertThat(fault.at("/detail/errorcode").textValue())
        .isEqualTo("policies.ratelimit.SpikeArrestViolation");
    assertThat(fault.get("faultstring").textValue())
        .contains(providers.environment().get("TICKETMASTER_API_KEY"));
    clock.forward(Duration.ofSeconds(1));
    assertThat(attractions().statusCode()).isEqualTo(200);
  }

  @Test
  void bad_requests_use_up_ticketmasters_day_too() {
    for (int i = 0; i < 5_000; i++) {
      clock.forward(Duration.ofMillis(200));
      assertThat(client.ticketmaster("/events.json?size=201").statusCode()).isEqualTo(400);
    }
    clock.forward(Duration.ofSeconds(1));
    assertThat(json(attractions(), 429).at("/fault/detail/errorcode").textValue())
        .isEqualTo("policies.ratelimit.QuotaViolation");
    clock.forward(Duration.ofDays(1));
    assertThat(attractions().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> attractions() {
    return client.ticketmaster("/attractions.json?size=1");
  }

  @Test
  void spotify_refuses_in_plain_text_until_thirty_seconds_have_passed() {
    for (int i = 0; i < 300; i++) {
      assertThat(artist().statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = artist();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).isEqualTo("Too many requests");
    long seconds = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
    clock.forward(Duration.ofSeconds(seconds));
    assertThat(artist().statusCode()).isEqualTo(200);
  }

  @Test
  void a_day_quota_that_runs_out_asks_to_come_back_in_hours() {
    providers.spotifyQuotaLeft(1);
    assertThat(artist().statusCode()).isEqualTo(200);
    HttpResponse<String> refused = artist();
    assertThat(json(refused, 429).at("/error/reason").textValue()).isEqualTo("QUOTA_EXCEEDED");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("48925");
    providers.spotifyQuotaLeft(10);
    assertThat(artist().statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_expires_after_an_hour() {
    assertThat(artist().statusCode()).isEqualTo(200);
    clock.forward(Duration.ofHours(1));
    assertThat(json(artist(), 401).at("/error/message").textValue())
        .isEqualTo("The access token expired");
  }

  private HttpResponse<String> artist() {
    return client.spotify(
        "/artists/" + providers.artist(SampleKind.BUSY).spotifyId().orElseThrow());
  }

  @Test
  void musicbrainz_takes_a_burst_of_three_and_one_a_second_on_average() {
    for (int i = 0; i < 3; i++) {
      assertThat(client.musicBrainz("/artist?query=x").statusCode()).isEqualTo(200);
    }
    assertThat(client.musicBrainz("/artist?query=x").statusCode()).isEqualTo(503);
    clock.forward(Duration.ofSeconds(3));
    assertThat(client.musicBrainz("/artist?query=x").statusCode()).isEqualTo(200);
  }

  @Test
  void setlistfm_takes_two_a_second() {
    String mbid = providers.artist(SampleKind.BUSY).mbid().orElseThrow();
    assertThat(client.setlists(mbid, 1).statusCode()).isEqualTo(200);
    assertThat(client.setlists(mbid, 1).statusCode()).isEqualTo(200);
    assertThat(client.setlists(mbid, 1).statusCode()).isEqualTo(429);
  }
}
