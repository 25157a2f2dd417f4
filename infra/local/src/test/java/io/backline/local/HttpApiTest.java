package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path directory;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = LocalSystem.start(SmallSystem.in(directory).options());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_request_reaches_the_function_as_a_gateway_event_of_version_2() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/a/b?x=1&x=2&y=%C3%A4")
                .header("X-Mark", "m")
                .header("Cookie", "c=1; d=2")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.body())
        .startsWith("2.0|$default|POST|/a/b|x=1&x=2&y=%C3%A4|")
        .contains("x=1,2")
        .contains("y=ä")
        .contains("|m|[c=1, d=2]|{} false|127.0.0.1");
  }

  @Test
  void the_answers_status_and_headers_reach_the_client() throws Exception {
    HttpResponse<String> answer = send(request("/a").GET());
    assertThat(answer.statusCode()).isEqualTo(203);
    assertThat(answer.headers().firstValue("etag")).contains("\"1\"");
  }

  @Test
  void a_binary_body_arrives_in_base64() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/a")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));
    assertThat(answer.body()).contains("|AQID true|");
  }

  @Test
  void bytes_that_a_function_answers_reach_the_client_as_they_are() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request("/packed").header("Origin", "http://localhost:5173").GET().build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.body()).containsExactly(31, -117, 0, -1);
    assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("vary")).contains("accept-encoding, origin");
  }

  @Test
  void the_gateway_compresses_nothing_by_itself() throws Exception {
    HttpResponse<String> answer =
        send(request("/a?x=" + "y".repeat(4_000)).header("Accept-Encoding", "gzip").GET());
    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(answer.body()).contains("yyyy");
  }

  @Test
  void any_method_reaches_the_function() throws Exception {
    assertThat(send(request("/a").method("PATCH", BodyPublishers.noBody())).body())
        .contains("|PATCH|");
  }

  @Test
  void a_function_that_throws_is_a_500_that_tells_nothing() throws Exception {
    HttpResponse<String> answer = send(request("/fail").GET());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void a_function_that_does_not_end_in_time_is_a_500() throws Exception {
    assertThat(send(request("/slow").GET()).statusCode()).isEqualTo(500);
  }

  @Test
  void a_body_over_ten_megabytes_is_refused() throws Exception {
    byte[] large = new byte[HttpGateway.LARGEST_BODY + 1];
    assertThat(send(request("/a").POST(BodyPublishers.ofByteArray(large))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void a_preflight_is_answered_from_the_template() throws Exception {
    HttpResponse<String> answer = send(preflight("https://fans.example"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .contains("https://fans.example");
    assertThat(answer.headers().firstValue("access-control-allow-methods")).contains("GET,POST");
    assertThat(answer.headers().firstValue("access-control-max-age")).contains("60");
  }

  @Test
  void a_page_on_this_machine_may_call() throws Exception {
    HttpResponse<String> answer =
        send(request("/a").header("Origin", "http://localhost:5173").GET());
    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .contains("http://localhost:5173");
    assertThat(answer.headers().firstValue("access-control-expose-headers")).contains("etag");
  }

  @Test
  void a_page_from_elsewhere_may_not_call() throws Exception {
    assertThat(send(preflight("https://elsewhere.example")).headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void a_function_sees_its_own_jar_and_lambdas_interfaces_only() throws Exception {
    assertThat(visible("com.amazonaws.services.lambda.runtime.events.SQSEvent")).isEqualTo("own");
    assertThat(visible("com.amazonaws.services.lambda.runtime.Context")).isEqualTo("shared");
    assertThat(visible("com.fasterxml.jackson.databind.ObjectMapper")).isEqualTo("no");
  }

  @Test
  void the_context_counts_down_the_templates_timeout() throws Exception {
    assertThat(send(request("/remaining").GET()).body()).isEqualTo("EchoFunction true");
  }

  private static String visible(String type) throws IOException, InterruptedException {
    return send(request("/visible?class=" + type).GET()).body();
  }

  private static java.net.http.HttpRequest.Builder preflight(String origin) {
    return request("/a")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .method("OPTIONS", BodyPublishers.noBody());
  }

  private static java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(URI.create(system.http() + path));
  }

  private static HttpResponse<String> send(java.net.http.HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
