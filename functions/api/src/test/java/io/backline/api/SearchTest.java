package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Ids;
import io.backline.model.Totals;
import io.backline.samples.Fault;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class SearchTest {
  private static SampleProviders providers;

  private final TestApi api;

  SearchTest(TestTables tables) {
    api = TestApi.over(tables, providers.environment());
  }

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @AfterEach
  void mend() {
    providers.faults().clear();
  }

  @Test
  void a_search_finds_attractions_by_name() {
    JsonNode item = first("quillon");
    assertThat(item.get("tmAttractionId").asText())
        .isEqualTo(providers.artist(SampleKind.BUSY).tmAttractionId());
    assertThat(item.get("name").asText()).isEqualTo("Quillon Harbour");
    assertThat(item.get("upcomingShows").asInt()).isPositive();
  }

  @Test
  void what_nobody_asked_for_is_not_imported() {
    JsonNode item = first("tarrowick");
    assertThat(item.get("imported").asBoolean()).isFalse();
    assertThat(item.get("artistId").isNull()).isTrue();
    assertThat(item.get("slug").isNull()).isTrue();
  }

  @Test
  void a_search_changes_nothing() {
    first("brindle");
    String artistId = Ids.artist(providers.artist(SampleKind.PROLIFIC).tmAttractionId());
    assertThat(api.library().artists().find(artistId)).isEmpty();
    assertThat(api.jobs().find(artistId)).isEmpty();
  }

  @Test
  void what_is_asked_for_has_an_artist_and_is_not_imported_yet() {
    SampleArtist sample = providers.artist(SampleKind.SPARSE);
    api.begin(sample.tmAttractionId());
    JsonNode item = first("ostler");
    assertThat(item.get("artistId").asText()).isEqualTo(Ids.artist(sample.tmAttractionId()));
    assertThat(item.get("slug").asText()).isNotEmpty();
    assertThat(item.get("imported").asBoolean()).isFalse();
  }

  @Test
  void what_brought_shows_is_imported() {
    SampleArtist sample = providers.artist(SampleKind.RESIDENCY);
    String artistId = api.begin(sample.tmAttractionId()).artistId();
    Totals shows = new Totals(3, 2, 0, 0, 0, null, null, api.clock().instant());
    api.library().artists().total(artistId, () -> shows, api.clock().instant());
    assertThat(first("tessaly").get("imported").asBoolean()).isTrue();
  }

  @Test
  void a_name_that_nobody_has_finds_nothing() {
    assertThat(api.body(Call.get("/api/search?q=zzyzxqq")).get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%F0%9F%8E%B8", "%3Cscript%3E", "a%26size%3D1", "%25", "%22"})
  void any_text_may_be_searched_for(String text) {
    assertThat(api.send(Call.get("/api/search?q=" + text)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource
  void while_the_provider_is_down_the_answer_is_503_and_tells_no_key(Fault fault) {
    providers.faults().always(_ -> true, fault);
    Response response = api.send(Call.get("/api/search?q=nobody-has-asked-for-this-one"));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers().get("retry-after")).matches("[1-9]\\d*");
    assertThat(response.body())
        .contains("\"code\":\"provider-unavailable\"", "Ticketmaster")
        .doesNotContain(providers.environment().get("TICKETMASTER_API_KEY"), "apikey", "127.0.0.1");
  }

  static List<Fault> while_the_provider_is_down_the_answer_is_503_and_tells_no_key() {
    return List.of(
        Fault.serverError(),
        Fault.html(502),
        Fault.truncatedJson(),
        Fault.tooManyRequests("7"),
        Fault.json(401, "{\"fault\":{\"faultstring\":\"Invalid ApiKey\"}}"));
  }

  @Test
  void a_limit_that_is_met_is_not_called_an_outage() {
    providers.faults().always(_ -> true, Fault.tooManyRequests("7"));
    assertThat(api.send(Call.get("/api/search?q=nor-for-this-one")).body())
        .contains("Ticketmaster takes no more calls until");
  }

  @Test
  void where_nobody_listens_the_answer_is_503(TestTables tables) {
    Response response = TestApi.over(tables).send(Call.get("/api/search?q=not-asked-for-either"));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.body()).doesNotContain("nobody");
  }

  private JsonNode first(String text) {
    return api.body(Call.get("/api/search?q=" + text)).get("items").get(0);
  }
}
