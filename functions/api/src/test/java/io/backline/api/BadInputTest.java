package io.backline.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.backline.model.Ids;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client can do wrong: each a problem document with its code, never an error of ours. */
@ExtendWith(DynamoDbLocal.class)
final class BadInputTest {
  private static final String ARTIST = "/api/artists/" + Ids.artist("K8known");

  private final TestApi api;

  BadInputTest(TestTables tables) {
    api = TestApi.over(tables);
    api.send(Call.kickOffOf("K8known"));
  }

  @ParameterizedTest
  @MethodSource
  void a_body_that_is_no_request_is_refused(String body, int status, String code) {
    assertProblem(Call.kickOff(body), status, code);
  }

  static Stream<Arguments> a_body_that_is_no_request_is_refused() {
    return Stream.of(
        arguments("", 422, "invalid-request"),
        arguments("{}", 422, "invalid-request"),
        arguments("null", 422, "invalid-request"),
        arguments("[1]", 422, "invalid-request"),
        arguments("\"K8\"", 422, "invalid-request"),
        arguments("{nope", 400, "invalid-json"),
        arguments("{\"tmAttractionId\": \"K8\"", 400, "invalid-json"),
        arguments("{\"tmAttractionId\": \"K8\",}", 400, "invalid-json"),
        arguments("{'tmAttractionId': 'K8'}", 400, "invalid-json"),
        arguments("{\"tmAttractionId\": \"K8\"} {}", 400, "invalid-json"),
        arguments("{\"tmAttractionId\": \"K8\"}]", 400, "invalid-json"),
        arguments("{\"tmAttractionId\": \"K8\", \"tmAttractionId\": \"K9\"}", 400, "invalid-json"),
        arguments("{\"name\": \"a\u0001b\", \"tmAttractionId\": \"K8\"}", 400, "invalid-json"),
        arguments("[".repeat(8_000), 400, "invalid-json"),
        arguments("{\"a\":".repeat(3_000), 400, "invalid-json"),
        arguments("[".repeat(8_000) + "]".repeat(8_000), 400, "invalid-json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "17",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\" \"",
        "\"K8 Z\"",
        "\"../secrets\"",
        "\"K8\\n\"",
        "\"K8\\u0000\"",
        "\"Ångström\"",
        "\"K8#JOB\"",
        "1e999999"
      })
  void an_id_that_cannot_be_one_is_refused(String id) {
    assertProblem(Call.kickOff("{\"tmAttractionId\": %s}".formatted(id)), 422, "invalid-request");
  }

  @Test
  void an_id_of_65_characters_is_refused() {
    assertProblem(Call.kickOffOf("K".repeat(65)), 422, "invalid-request");
    assertThat(api.send(Call.kickOffOf("K".repeat(64))).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17",
        "[]",
        "\"\"",
        "\"  \"",
        "\"a\\u0000b\"",
        "\"a\\nb\"",
        "\"a\\u007fb\"",
        "\"a\\u0085b\"",
        "\"a\\ud800b\"",
        "\"\\udc00\\ud800\""
      })
  void a_name_that_cannot_be_one_is_refused(String name) {
    assertProblem(
        Call.kickOff("{\"tmAttractionId\": \"K8name\", \"name\": %s}".formatted(name)),
        422,
        "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"日本語\"", "\"A\\\"<b>&\"", "\"\\ud83c\\udfb8\"", "\"שלום\""})
  void a_name_may_be_of_any_script_or_none(String name) {
    String id = "K8n" + name.codePointAt(1);
    Call call = Call.kickOff("{\"tmAttractionId\": \"%s\", \"name\": %s}".formatted(id, name));
    assertThat(api.send(call).status()).isEqualTo(202);
  }

  @Test
  void a_name_of_201_characters_is_refused() {
    String body = "{\"tmAttractionId\": \"K8long\", \"name\": \"%s\"}";
    assertProblem(Call.kickOff(body.formatted("n".repeat(201))), 422, "invalid-request");
    assertThat(api.send(Call.kickOff(body.formatted("n".repeat(200)))).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"true\"", "[]"})
  void force_is_true_or_false(String force) {
    assertProblem(
        Call.kickOff("{\"tmAttractionId\": \"K8\", \"force\": %s}".formatted(force)),
        422,
        "invalid-request");
  }

  @Test
  void what_nobody_knows_is_ignored() {
    Call call = Call.kickOff("{\"tmAttractionId\": \"K8more\", \"more\": {\"of\": [1]}}");
    assertThat(api.send(call).status()).isEqualTo(202);
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    byte[] latin =
        "{\"tmAttractionId\": \"K8latin\", \"name\": \"Bj\u00f6rn\"}".getBytes(ISO_8859_1);
    assertProblem(Call.kickOff(latin), 400, "invalid-json");
  }

  @Test
  void a_body_over_16_kb_is_refused() {
    assertProblem(Call.kickOff(padded(16 * 1024 + 1)), 413, "body-too-large");
    assertThat(api.send(Call.kickOff(padded(16 * 1024))).status()).isEqualTo(202);
  }

  private static String padded(int bytes) {
    String body = "{\"tmAttractionId\": \"K8padded\"}";
    return " ".repeat(bytes - body.length()) + body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "json",
        " "
      })
  void another_content_type_is_refused(String type) {
    assertProblem(
        Call.kickOffOf("K8type").with("content-type", type), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/json "})
  void json_may_be_named_with_parameters_and_in_any_case(String type) {
    Call call = Call.kickOffOf("K8json").with("content-type", type);
    assertThat(api.send(call).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/artists/00000000-0000-4000-8000-000000000000",
        "/api/artists/nobody/status",
        "/api/artists/nobody/shows",
        "/api/artists/nobody/songs",
        "/api/artists/nobody/songs?view=recordings",
        "/api/artists/nobody/songs?view=excluded",
        "/api/artists/by-slug/nobody",
        "/api/artists/100%",
        "/api/artists/%zz",
        "/api/artists/a%00b",
        "/api/artists/a%00b/shows",
        "/api/artists/%ff%fe/status",
        "/api/artists/a%2Fb",
        "/api/artists/..%2f..%2fsecrets/status",
        "/api/artists/by-slug/%F0%9F%8E%B8",
        "/api/artists/by-slug/a+b",
        "/api/artists/%20",
      })
  void an_unknown_artist_is_not_found(String target) {
    assertProblem(Call.get(target), 404, "artist-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/api",
        "/api/none",
        "/api/health/",
        "//api/health",
        "/API/health",
        "/api/artists//status",
        "/api/artists/a/b/c",
        "/api/artists/../health",
        "/api/health\u0000",
      })
  void an_unknown_route_is_not_found(String target) {
    assertProblem(Call.get(target), 404, "no-such-route");
  }

  @Test
  void a_parameter_of_5000_characters_leads_nowhere() {
    String longest = "x".repeat(5_000);
    assertProblem(Call.get("/api/artists/" + longest), 404, "no-such-route");
    assertProblem(Call.get("/api/artists/by-slug/" + longest), 404, "no-such-route");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E6%97%A5", "日"})
  void a_parameter_as_long_as_may_be_is_an_unknown_artist(String letter) {
    String longest = letter.repeat(300 / letter.length());
    assertProblem(Call.get("/api/artists/" + longest + "/songs"), 404, "artist-not-found");
  }

  @ParameterizedTest
  @MethodSource
  void a_bad_query_is_refused(String target, String code) {
    assertProblem(Call.get(target), 400, code);
  }

  static Stream<Arguments> a_bad_query_is_refused() {
    String shows = ARTIST + "/shows?";
    return Stream.of(
        arguments(shows + "limit=0", "invalid-limit"),
        arguments(shows + "limit=201", "invalid-limit"),
        arguments(shows + "limit=abc", "invalid-limit"),
        arguments(shows + "limit=-1", "invalid-limit"),
        arguments(shows + "limit=1.5", "invalid-limit"),
        arguments(shows + "limit=99999999999999", "invalid-limit"),
        arguments(shows + "limit=%D9%A1", "invalid-limit"),
        arguments(shows + "cursor=garbage!!", "invalid-cursor"),
        arguments(shows + "cursor=Zm9v", "invalid-cursor"),
        arguments(shows + "cursor=" + Cursors.write("songs", "2026"), "invalid-cursor"),
        arguments(shows + "cursor=" + Cursors.write("shows", "x".repeat(3_000)), "invalid-cursor"),
        arguments(shows + "cursor=c2hvd3N8_w", "invalid-cursor"),
        arguments(shows + "from=tomorrow", "invalid-date"),
        arguments(shows + "from=2026-02-30", "invalid-date"),
        arguments(shows + "to=2026-1-1", "invalid-date"),
        arguments(shows + "to=2026-01-01T00:00:00Z", "invalid-date"),
        arguments(shows + "from=%2B10000-01-01", "invalid-date"),
        arguments(shows + "to=-0044-03-15", "invalid-date"),
        arguments(ARTIST + "/songs?view=nonsense", "invalid-view"),
        arguments(ARTIST + "/shows?view=songs", "invalid-view"),
        arguments(ARTIST + "/songs?view=SONGS", "invalid-view"),
        arguments(ARTIST + "/songs?limit=0", "invalid-limit"),
        arguments("/api/trending?period=year", "invalid-period"),
        arguments("/api/trending?period=DAY", "invalid-period"),
        arguments("/api/trending?limit=201", "invalid-limit"),
        arguments("/api/trending?cursor=Zm9v", "invalid-cursor"),
        arguments("/api/search", "invalid-query"),
        arguments("/api/search?q=", "invalid-query"),
        arguments("/api/search?q=%20%20", "invalid-query"),
        arguments("/api/search?q=" + "x".repeat(101), "invalid-query"));
  }

  @ParameterizedTest
  @MethodSource
  void a_wrong_method_is_told_the_right_ones(String method, String target, String allowed) {
    Response response = api.send(Call.get(target).as(method));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.body()).contains("\"code\":\"method-not-allowed\"");
    assertThat(response.headers()).containsEntry("allow", allowed);
  }

  static Stream<Arguments> a_wrong_method_is_told_the_right_ones() {
    return Stream.of(
        arguments("DELETE", "/api/artists/import", "POST"),
        arguments("GET", "/api/artists/import", "POST"),
        arguments("GET", ARTIST + "/activity", "POST"),
        arguments("POST", "/api/trending", "GET, HEAD"),
        arguments("HEAD", "/api/artists/import", "POST"),
        arguments("POST", ARTIST, "GET, HEAD"),
        arguments("PUT", "/api/search?q=x", "GET, HEAD"),
        arguments("PATCH", "/api/openapi.json", "GET, HEAD"),
        arguments("BREW", "/api/health", "GET, HEAD"));
  }

  private void assertProblem(Call call, int status, String code) {
    Response response = api.send(call);
    assertThat(Json.read(response.body()).path("code").asText()).isEqualTo(code);
    assertThat(response.status()).isEqualTo(status);
    assertThat(Json.read(response.body()).get("status").asInt()).isEqualTo(status);
    assertThat(Json.read(response.body()).get("type").asText())
        .isEqualTo("urn:problem-type:backline:" + code);
    assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
  }
}
