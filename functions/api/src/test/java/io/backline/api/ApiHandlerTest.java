package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.FakeMeter;
import io.backline.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiHandlerTest {
  private static final String OWN = "default-src 'self'";

  private final FakeMeter meter = new FakeMeter();
  private final ApiHandler handler =
      new ApiHandler(
          new Router(
              List.of(
                  Route.get("/data", _ -> Response.json(200, "data")),
                  Route.get("/long", _ -> Response.json(200, "data".repeat(500))),
                  Route.get(
                      "/page",
                      _ -> Response.json(200, "page").with("Content-Security-Policy", OWN)),
                  Route.get(
                      "/broken",
                      _ -> {
                        throw new IllegalStateException("broken");
                      })),
              _ -> Router.nowhere(),
              Clock.systemUTC()),
          meter);

  @ParameterizedTest
  @CsvSource({"/data, 200", "/nowhere, 404"})
  void every_answer_tells_browsers_to_make_nothing_else_of_it(String path, int status)
      throws IOException {
    JsonNode answer = answer(path);
    assertThat(answer.get("statusCode").asInt()).isEqualTo(status);
    assertThat(answer.at("/headers/x-content-type-options").asText()).isEqualTo("nosniff");
    assertThat(answer.at("/headers/referrer-policy").asText()).isEqualTo("no-referrer");
    assertThat(answer.at("/headers/content-security-policy").asText())
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void a_request_that_breaks_us_is_counted_and_no_other() throws IOException {
    answer("/nowhere");
    assertThat(meter.counts()).isEmpty();
    answer("/broken");
    assertThat(meter.counts()).containsExactly(Map.entry("FailedRuns", 1.0));
    assertThat(meter.flushes()).isEqualTo(2);
  }

  @Test
  void what_a_route_says_of_its_answer_holds_however_it_spells_it() throws IOException {
    JsonNode headers = answer("/page").get("headers");
    assertThat(headers.properties())
        .filteredOn(header -> header.getKey().equalsIgnoreCase("content-security-policy"))
        .extracting(header -> header.getValue().asText())
        .containsExactly(OWN);
    assertThat(headers.path("x-content-type-options").asText()).isEqualTo("nosniff");
  }

  @Test
  void a_long_answer_is_bytes_for_who_takes_gzip() throws IOException {
    JsonNode packed = answer(Call.get("/long").with("accept-encoding", "gzip"));
    assertThat(packed.get("isBase64Encoded").asBoolean()).isTrue();
    assertThat(packed.at("/headers/content-encoding").asText()).isEqualTo("gzip");
    assertThat(Base64.getDecoder().decode(packed.get("body").asText())).hasSizeLessThan(200);
    assertThat(answer("/long").get("isBase64Encoded").asBoolean()).isFalse();
  }

  private JsonNode answer(String path) throws IOException {
    return answer(Call.get(path));
  }

  private JsonNode answer(Call call) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] event = Json.write(call.event()).getBytes(UTF_8);
    handler.handleRequest(new ByteArrayInputStream(event), answer, null);
    return Json.read(answer.toString(UTF_8));
  }
}
