package io.backline.api;

import static io.backline.api.ArtistAlbums.album;
import static io.backline.api.ArtistAlbums.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Answers about an artist, read again and again by several instances of the function. */
@ExtendWith(DynamoDbLocal.class)
final class KeptAnswersTest {
  private static final String HIT = "backline; hit";
  private static final String MISS = "backline; fwd=miss";
  private static final String BYPASS = "backline; fwd=bypass";

  private final List<DynamoDbRequest> asked = new CopyOnWriteArrayList<>();
  private final TestTables tables;
  private final TestApi api;
  private final TestApi other;
  private Runnable whileItReads = () -> {};
  private Job job;
  private String artist;

  KeptAnswersTest(TestTables tables) {
    this.tables = tables;
    api = TestApi.over(tables);
    other =
        TestApi.over(
            tables, Map.of(), WatchedDynamoDb.of(tables.client(), this::note), api.clock());
  }

  private void note(DynamoDbRequest request) {
    asked.add(request);
    if (request instanceof QueryRequest) {
      Runnable once = whileItReads;
      whileItReads = () -> {};
      once.run();
    }
  }

  @BeforeEach
  void read() {
    job = api.begin("K8kept" + UUID.randomUUID());
    artist = "/api/artists/" + job.artistId();
    ArtistAlbums.read(
        api,
        job.artistId(),
        album("Lights", track("Lanterns", null, 214), track("Slack", null, 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/shows", "/songs", "/songs?view=recordings"})
  void while_an_import_is_under_way_nothing_is_kept(String what) {
    for (int i = 0; i < 2; i++) {
      assertThat(api.send(Call.get(artist + what)).headers())
          .containsEntry("cache-control", "no-cache")
          .containsEntry("cache-status", BYPASS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3600",
    "/shows, 21600",
    "/songs, 86400",
    "/songs?view=recordings, 86400",
    "/songs?view=excluded&limit=3, 86400",
    "/setlists, 3600",
    "/setlists?view=unmatched, 3600"
  })
  void at_rest_the_second_answer_is_there_already(String what, int seconds) {
    api.complete(job);
    Response first = api.send(Call.get(artist + what));
    Response second = api.send(Call.get(artist + what));
    assertThat(first.headers()).containsEntry("cache-status", MISS);
    assertThat(second)
        .isEqualTo(first.with("cache-status", HIT))
        .extracting(answer -> answer.headers().get("cache-control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=" + seconds);
  }

  @Test
  void an_answer_that_is_there_costs_one_small_read() {
    api.complete(job);
    other.send(Call.get(artist + "/songs"));
    asked.clear();
    other.send(Call.get(artist + "/songs"));
    assertThat(asked)
        .singleElement()
        .isInstanceOfSatisfying(
            GetItemRequest.class,
            read -> {
              assertThat(read.tableName()).isEqualTo(tables.name("StatusTable"));
              assertThat(read.projectionExpression()).isEqualTo("jobId, revision");
              assertThat(read.consistentRead()).isTrue();
            });
  }

  @Test
  void repeated_reads_are_answered_from_memory_nine_times_in_ten() {
    api.complete(job);
    List<String> pages =
        Stream.concat(
                Stream.of(artist, artist + "/shows", artist + "/shows?from=2026-11-21"),
                IntStream.rangeClosed(1, 7).mapToObj(limit -> artist + "/songs?limit=" + limit))
            .toList();
    for (int i = 0; i < 100; i++) {
      api.send(Call.get(pages.get(i * 7 % pages.size())));
    }
    JsonNode caches = api.body(Call.get("/api/health")).get("caches");
    assertThat(caches.toString())
        .isEqualTo(
            "{\"artists\":{\"hits\":9,\"misses\":1,\"hitRate\":0.9},"
                + "\"shows\":{\"hits\":18,\"misses\":2,\"hitRate\":0.9},"
                + "\"songs\":{\"hits\":63,\"misses\":7,\"hitRate\":0.9},"
                + "\"setlists\":{\"hits\":0,\"misses\":0,\"hitRate\":null},"
                + "\"search\":{\"hits\":0,\"misses\":0,\"hitRate\":null},"
                + "\"trending\":{\"hits\":0,\"misses\":0,\"hitRate\":null}}");
  }

  @Test
  void what_an_admin_decides_is_seen_at_once_by_every_instance() {
    api.complete(job);
    List<String> before = titles(api);
    assertThat(titles(other)).isEqualTo(before).contains("Slack");
    String override =
        "/api/admin/artists/%s/overrides/recordings/%s"
            .formatted(job.artistId(), recording("Slack"));
    assertThat(songCount(other)).isEqualTo(2);

    api.send(Call.adminPut(override, "{\"action\": \"exclude\", \"by\": \"Ada\"}"));
    assertThat(titles(other)).doesNotContain("Slack");
    assertThat(songCount(other)).isEqualTo(1);
    assertThat(titles(api)).doesNotContain("Slack");

    other.send(Call.adminDelete(override));
    assertThat(titles(api)).isEqualTo(before);
    assertThat(titles(other)).isEqualTo(before);
    assertThat(songCount(other)).isEqualTo(2);
  }

  @Test
  void what_the_next_import_brings_is_seen_at_once_by_every_instance() {
    api.complete(job);
    assertThat(titles(other)).hasSize(2);
    Job next = api.jobs().takeOver(job.tmAttractionId(), "job-2");
    assertThat(other.send(Call.get(artist + "/songs")).headers())
        .containsEntry("cache-status", BYPASS);
    ArtistAlbums.read(api, job.artistId(), album("More", track("Undertow", null, 99)));
    assertThat(titles(other)).contains("Undertow");
    api.complete(next);
    assertThat(other.send(Call.get(artist + "/songs")).headers())
        .containsEntry("cache-status", MISS);
    assertThat(titles(other)).contains("Undertow");
  }

  @Test
  void who_an_admin_says_the_artist_is_is_seen_at_once() {
    api.complete(job);
    assertThat(other.body(Call.get(artist)).at("/identity/by").isNull()).isTrue();
    api.send(
        Call.adminPut(
            "/api/admin/artists/%s/identity".formatted(job.artistId()),
            "{\"spotifyId\": \"1qHbR0c7Q2sT4uV6wX8yZa\", \"by\": \"Ada\"}"));
    assertThat(other.body(Call.get(artist)).at("/identity/by").asText()).isEqualTo("Ada");
  }

  @Test
  void what_changes_while_it_is_read_is_not_hidden_by_what_was_read() {
    api.complete(job);
    whileItReads =
        () -> {
          ArtistAlbums.read(api, job.artistId(), album("More", track("Undertow", null, 99)));
          api.jobs().raise(job.artistId());
        };
    titles(other);
    assertThat(titles(other)).contains("Undertow");
  }

  @Test
  void what_goes_on_behind_the_end_is_not_kept_until_it_is_over() {
    for (PhaseName phase : PhaseName.values()) {
      api.jobs()
          .change(
              job.artistId(),
              job.jobId(),
              phase,
              phase == PhaseName.ENRICHMENT ? Phase::running : Phase::completed);
    }
    assertThat(status(artist)).isEqualTo(BYPASS);
    api.complete(job);
    assertThat(status(artist)).isEqualTo(MISS);
    assertThat(status(artist)).isEqualTo(HIT);
  }

  @Test
  void an_answer_is_kept_for_its_kinds_time() {
    api.complete(job);
    status(artist);
    status(artist + "/shows");
    api.clock().advance(Duration.ofHours(1).minusSeconds(1));
    assertThat(status(artist)).isEqualTo(HIT);
    api.clock().advance(Duration.ofSeconds(1));
    assertThat(status(artist)).isEqualTo(MISS);
    assertThat(status(artist + "/shows")).isEqualTo(HIT);
  }

  @Test
  void what_is_turned_off_is_made_anew_each_time() {
    api.complete(job);
    TestApi off = TestApi.over(tables, Map.of("CACHE_SHOWS_SECONDS", "0"));
    for (int i = 0; i < 2; i++) {
      assertThat(off.send(Call.get(artist + "/shows")).headers())
          .containsEntry("cache-control", "no-cache")
          .containsEntry("cache-status", BYPASS);
    }
    off.send(Call.get(artist));
    assertThat(off.send(Call.get(artist)).headers()).containsEntry("cache-status", HIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/shows?limit=1",
        "/shows?from=2026-11-21",
        "/shows?to=2026-11-21",
        "/songs",
        "/songs?view=recordings",
        "/songs?limit=1"
      })
  void another_question_has_another_answer(String what) {
    api.complete(job);
    status(artist + "/shows");
    assertThat(status(artist + what)).isEqualTo(MISS);
  }

  @Test
  void what_no_route_reads_makes_no_other_question() {
    api.complete(job);
    status(artist + "/songs?limit=7&utm_source=a");
    assertThat(status(artist + "/songs?utm_source=b&limit=7&view=")).isEqualTo(HIT);
  }

  @Test
  void every_parameter_that_is_documented_makes_another_question() {
    OpenApiDocument document = new OpenApiDocument();
    assertThat(queryParameters(document, "/api/artists/{id}/shows"))
        .containsExactlyInAnyOrderElementsOf(ShowsRoute.PARAMETERS);
    assertThat(queryParameters(document, "/api/artists/{id}/songs"))
        .containsExactlyInAnyOrderElementsOf(SongsRoute.PARAMETERS);
    assertThat(queryParameters(document, "/api/artists/{id}/setlists"))
        .containsExactlyInAnyOrderElementsOf(SetlistsRoute.PARAMETERS);
    assertThat(queryParameters(document, "/api/shows/{id}")).isEmpty();
    assertThat(queryParameters(document, "/api/shows/{id}/setlist")).isEmpty();
    assertThat(queryParameters(document, "/api/artists/{id}")).isEmpty();
    assertThat(queryParameters(document, "/api/artists/by-slug/{slug}")).isEmpty();
  }

  @Test
  void a_slug_is_kept_as_well() {
    api.complete(job);
    String slug = api.body(Call.get(artist)).get("slug").asText();
    assertThat(status("/api/artists/by-slug/" + slug)).isEqualTo(MISS);
    assertThat(status("/api/artists/by-slug/" + slug)).isEqualTo(HIT);
    api.jobs().raise(job.artistId());
    assertThat(status("/api/artists/by-slug/" + slug)).isEqualTo(MISS);
  }

  @Test
  void who_is_unknown_is_not_kept() {
    String attraction = "K8late" + UUID.randomUUID();
    String late = "/api/artists/" + Ids.artist(attraction);
    assertThat(api.send(Call.get(late + "/songs")).status()).isEqualTo(404);
    api.complete(api.begin(attraction));
    assertThat(api.send(Call.get(late + "/songs")).status()).isEqualTo(200);
  }

  @Test
  void a_malformed_question_is_not_kept() {
    api.complete(job);
    for (int i = 0; i < 2; i++) {
      assertThat(api.send(Call.get(artist + "/songs?limit=0")).status()).isEqualTo(400);
    }
  }

  @Test
  void who_has_the_answer_gets_304_from_memory_as_well() {
    api.complete(job);
    String tag = api.send(Call.get(artist)).headers().get("etag");
    Response again = api.send(Call.get(artist).with("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.headers())
        .containsEntry("cache-status", HIT)
        .containsEntry("cache-control", "public, max-age=60, stale-while-revalidate=3600");
  }

  @Test
  void the_progress_of_an_import_is_asked_for_each_time() {
    api.complete(job);
    assertThat(api.send(Call.get(artist + "/status")).headers())
        .containsEntry("cache-control", "no-cache")
        .doesNotContainKey("cache-status");
  }

  private static List<String> queryParameters(OpenApiDocument document, String template) {
    Route route = Route.get(template, _ -> null);
    return document
        .operation(route)
        .path("parameters")
        .valueStream()
        .map(document::resolve)
        .filter(parameter -> parameter.get("in").asText().equals("query"))
        .map(parameter -> parameter.get("name").asText())
        .toList();
  }

  private String status(String target) {
    return api.send(Call.get(target)).headers().get("cache-status");
  }

  private List<String> titles(TestApi from) {
    return from.body(Call.get(artist + "/songs"))
        .get("items")
        .valueStream()
        .map(song -> song.get("title").asText())
        .toList();
  }

  private String recording(String name) {
    return api.body(Call.get(artist + "/songs?view=recordings"))
        .get("items")
        .valueStream()
        .filter(recording -> recording.get("name").asText().equals(name))
        .map(recording -> recording.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private int songCount(TestApi from) {
    return from.body(Call.get(artist)).get("songCount").asInt();
  }
}
