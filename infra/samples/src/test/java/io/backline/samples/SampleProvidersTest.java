package io.backline.samples;

import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleProvidersTest {

  @Test
  void the_environment_names_every_credential_and_address() {
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults())) {
      assertThat(providers.environment())
          .containsOnlyKeys(
              "TICKETMASTER_API_KEY",
              "TICKETMASTER_BASE_URL",
              "SPOTIFY_CLIENT_ID",
              "SPOTIFY_CLIENT_SECRET",
              "SPOTIFY_API_BASE_URL",
              "SPOTIFY_ACCOUNTS_BASE_URL",
              "SETLISTFM_API_KEY",
              "SETLISTFM_BASE_URL",
              "MUSICBRAINZ_BASE_URL",
              "CONTACT");
      assertThat(providers.environment())
          .allSatisfy(
              (name, value) -> {
                if (name.endsWith("_URL")) {
                  assertThat(value).startsWith("http://127.0.0.1:");
                }
              });
    }
  }

  @Test
  void two_servers_with_one_seed_answer_alike() {
    SampleOptions options = SampleOptions.defaults().withSeed(42);
    try (SampleProviders one = SampleProviders.start(options);
        SampleProviders other = SampleProviders.start(options)) {
      assertThat(answers(one)).isEqualTo(answers(other));
    }
  }

  private static List<String> answers(SampleProviders providers) {
    Client client = new Client(providers);
    SampleArtist busy = providers.artist(SampleKind.BUSY);
    String mbid = busy.mbid().orElseThrow();
    return List.of(
        client.ticketmaster("/events?size=200&attractionId=" + busy.tmAttractionId()).body(),
        client.spotify("/tracks/" + busy.albums().getLast().tracks().getFirst().id()).body(),
        client.musicBrainz("/recording?inc=isrcs&artist=" + mbid).body(),
        client.setlists(mbid, 1).body());
  }

  @Test
  void latency_delays_every_call() {
    Duration latency = Duration.ofMillis(120);
    SampleOptions slow = SampleOptions.defaults().withLatency(latency);
    try (SampleProviders providers = SampleProviders.start(slow)) {
      long before = System.nanoTime();
      new Client(providers).ticketmaster("/attractions.json");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(latency);
    }
  }

  @Test
  void a_name_with_markup_arrives_as_it_is() {
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults())) {
      SampleArtist markup = providers.artist(SampleKind.MARKUP);
      JsonNode attraction =
          json(new Client(providers).ticketmaster("/attractions/" + markup.tmAttractionId()));
      assertThat(attraction.get("name").textValue())
          .isEqualTo(markup.name())
          .contains("\"", "<b>", "نجمة", "🦀");
    }
  }

  @Test
  void what_no_provider_serves_is_each_providers_own_kind_of_not_found() {
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults())) {
      Client client = new Client(providers);
      assertThat(json(client.ticketmaster("/classifications"), 404).has("errors")).isTrue();
      assertThat(json(client.spotify("/browse"), 404).has("error")).isTrue();
      assertThat(json(client.musicBrainz("/label"), 404).has("help")).isTrue();
    }
  }
}
