package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.runtime.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleTest {
  private static final Path FILES =
      Path.of(System.getProperty("backline.root"))
          .resolve("functions/api/src/main/resources/io/backline/api/console");
  private static final Console CONSOLE = new Console("wss://progress.example.com/live");
  private static final Router ROUTER =
      new Router(CONSOLE.routes(), CONSOLE::elsewhere, Clock.systemUTC());
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/artists/quillon-harbour", "/operate", "/api-docs"})
  void the_page_is_there_under_each_of_its_paths(String path) {
    Response page = get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("cache-control", "no-cache")
        .containsKey("etag");
    assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("{assets}", "{heading}");
  }

  @Test
  void a_page_runs_its_own_scripts_only_and_talks_to_us_alone() {
    assertThat(get("/").headers())
        .containsEntry(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:;"
                + " connect-src 'self' wss://progress.example.com; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'");
    assertThat(get("/").body())
        .contains("<meta name=\"progress-url\" content=\"wss://progress.example.com/live\">")
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("(?i)<style|style=|\\son[a-z]+=")
        .doesNotContain("http://", "https://");
  }

  @ParameterizedTest
  @CsvSource({
    "quillon-harbour, <h1 dir=\"auto\">quillon harbour</h1>",
    "quillon-harbour-3f3ce4, <h1 dir=\"auto\">quillon harbour</h1>",
    "the-facade, <h1 dir=\"auto\">the facade</h1>",
    "3f3ce4aa-0b1c-5d2e-8f3a-4b5c6d7e8f90, <h1 dir=\"auto\">An artist</h1>",
    "%D7%A9%D7%9C%D7%95%D7%9D, <h1 dir=\"auto\">שלום</h1>",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E, &lt;script&gt;alert(1)&lt;/script&gt;",
    "%22%27%26, &quot;&#39;&amp;",
  })
  void the_name_that_the_path_tells_stands_there_before_any_script_runs(
      String slug, String expected) {
    assertThat(get("/artists/" + slug).body()).contains(expected).doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({
    "/, home.js, artist.js",
    "/artists/quillon-harbour, follow.js, operate.js",
    "/operate, jobs.js, artist.js",
    "/api-docs, apidocs.js, home.js",
  })
  void a_page_asks_at_once_for_all_modules_that_it_needs_and_for_no_other(
      String path, String needed, String not) {
    assertThat(get(path).body())
        .containsPattern("modulepreload\" href=\"/assets/[0-9a-f]+/dom.js\"")
        .containsPattern("modulepreload\" href=\"/assets/[0-9a-f]+/" + needed + "\"")
        .doesNotContain("/" + not);
  }

  @Test
  void an_address_that_stands_for_nothing_is_a_page_for_people_and_a_problem_for_programs() {
    Response page = get("/operat", Map.of("accept", "text/html,*/*;q=0.8"));
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.headers()).containsEntry("cache-control", "no-store");
    assertThat(page.body()).contains("There is no such page");
    assertThat(get("/operat", Map.of("accept", "*/*")).headers())
        .containsEntry("content-type", "application/problem+json");
    assertThat(get("/api/nothing", Map.of("accept", "text/html")).headers())
        .containsEntry("content-type", "application/problem+json");
  }

  @Test
  void every_file_that_the_page_names_may_be_kept_for_ever() {
    List<String> named =
        ADDRESS.matcher(get("/").body()).results().map(found -> found.group(1)).toList();
    assertThat(named)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            path ->
                assertThat(get(path))
                    .returns(200, Response::status)
                    .satisfies(
                        file ->
                            assertThat(file.headers())
                                .containsEntry(
                                    "cache-control", "public, max-age=31536000, immutable")
                                .containsKey("etag")));
  }

  @ParameterizedTest
  @CsvSource({
    "console.css, text/css; charset=utf-8",
    "app.js, text/javascript; charset=utf-8",
    "icon.svg, image/svg+xml",
  })
  void a_file_says_what_it_is(String name, String type) {
    assertThat(get(asset(name)).headers()).containsEntry("content-type", type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console.html",
        "..%2Fopenapi.json",
        "..%2F..%2FConsole.class",
        "%2Fetc%2Fpasswd",
        "app.js%00.css",
        "APP.JS",
        "nothing.js",
      })
  void nothing_but_the_consoles_files_is_served(String name) {
    Response response = get(asset(name));
    assertThat(response.status()).isEqualTo(404);
    assertThat(Json.read(response.body()).get("code").asText()).isEqualTo("no-such-route");
    assertThat(response.headers()).containsEntry("cache-control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/000000000000000000000000/app.js", "/assets/app.js", "/assets/../app.js"})
  void a_file_of_another_version_is_not_there(String path) {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void a_page_that_is_known_is_not_sent_again() {
    String tag = get("/").headers().get("etag");
    Response again = ROUTER.answer(request("GET", "/", Map.of("if-none-match", tag)));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).containsKey("content-security-policy");
  }

  @Test
  void a_page_may_be_looked_at_without_its_body_and_not_be_changed() {
    assertThat(ROUTER.answer(request("HEAD", "/", Map.of())).headers())
        .isEqualTo(get("/").headers());
    assertThat(ROUTER.answer(request("POST", "/", Map.of())).status()).isEqualTo(405);
  }

  @Test
  void all_files_of_the_folder_are_served_and_no_other_is_named() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals(ConsoleFiles.PAGE)))
          .containsExactlyInAnyOrderElementsOf(ConsoleFiles.NAMES);
    }
  }

  @Test
  void every_module_that_is_imported_is_there() throws IOException {
    Pattern imported = Pattern.compile("(?:from |import\\()'\\./([^']+)'");
    for (String name : ConsoleFiles.NAMES) {
      assertThat(imported.matcher(text(name)).results().map(found -> found.group(1)))
          .as(name)
          .isSubsetOf(ConsoleFiles.NAMES);
    }
  }

  @Test
  void no_text_becomes_markup() throws IOException {
    for (String name : ConsoleFiles.NAMES) {
      assertThat(text(name))
          .as(name)
          .doesNotContain(
              "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }

  @Test
  void all_of_it_is_less_than_100_kilobytes_compressed() {
    int bytes =
        Stream.concat(Stream.of("/"), ConsoleFiles.NAMES.stream().map(ConsoleTest::asset))
            .mapToInt(ConsoleTest::compressed)
            .sum();
    assertThat(bytes).isLessThan(100 * 1024);
  }

  private static int compressed(String path) {
    Request request = request("GET", path, Map.of("accept-encoding", "gzip"));
    Compression.Encoded encoded = Compression.apply(request, ROUTER.answer(request));
    int length = encoded.body().getBytes(UTF_8).length;
    return encoded.isBase64() ? length * 3 / 4 : length;
  }

  private static String text(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }

  private static String asset(String name) {
    return "/assets/" + ConsoleFiles.get().hash() + "/" + name;
  }

  private static Response get(String path) {
    return get(path, Map.of());
  }

  private static Response get(String path, Map<String, String> headers) {
    return ROUTER.answer(request("GET", path, headers));
  }

  private static Request request(String method, String path, Map<String, String> headers) {
    return new Request(method, path, Map.of(), Map.of(), headers, "", "");
  }
}
