package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressionTest {
  private static final String LONG = "שלום 🎸 ".repeat(200);
  private static final Router ROUTER =
      new Router(
          List.of(
              Route.get("/long", _ -> Response.json(200, LONG)),
              Route.get("/short", _ -> Response.json(200, "short")),
              Route.get("/live", _ -> Response.json(200, LONG).with("cache-control", "no-store"))),
          _ -> Router.nowhere(),
          Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, GZIP;q=0.5",
        "*",
        "deflate, *;q=0.1"
      })
  void who_takes_gzip_gets_it(String accepted) throws IOException {
    Compression.Encoded answer = send("/long", Map.of("accept-encoding", accepted));
    assertThat(answer.headers())
        .containsEntry("content-encoding", "gzip")
        .containsEntry("vary", "accept-encoding");
    assertThat(answer.isBase64()).isTrue();
    assertThat(unpacked(answer)).isEqualTo(send("/long", Map.of()).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"br", "identity", "gzip;q=0", "gzip; q=0.000", "gzip;q=0, *", "*;q=0", "x"})
  void who_does_not_take_it_gets_the_plain_answer(String accepted) {
    Compression.Encoded answer = send("/long", Map.of("accept-encoding", accepted));
    assertThat(answer.headers())
        .doesNotContainKey("content-encoding")
        .containsEntry("vary", "accept-encoding");
    assertThat(answer.isBase64()).isFalse();
    assertThat(answer.body()).startsWith("\"שלום");
  }

  @Test
  void a_short_answer_stays_as_it_is() {
    Compression.Encoded answer = send("/short", Map.of("accept-encoding", "gzip"));
    assertThat(answer.body()).isEqualTo("\"short\"");
    assertThat(answer.headers()).doesNotContainKey("content-encoding");
  }

  @Test
  void other_bytes_have_another_tag_and_both_are_known_again() {
    String plain = send("/long", Map.of()).headers().get("etag");
    String packed = send("/long", Map.of("accept-encoding", "gzip")).headers().get("etag");
    assertThat(packed).isNotEqualTo(plain).matches("\"[0-9a-f]+-gzip\"");
    for (String known : List.of(plain, packed, "W/" + packed, "\"other\", " + packed)) {
      Compression.Encoded again =
          send("/long", Map.of("accept-encoding", "gzip", "if-none-match", known));
      assertThat(again.body()).as(known).isEmpty();
      assertThat(again.headers()).containsEntry("vary", "accept-encoding");
      assertThat(known).contains(again.headers().get("etag"));
    }
  }

  @Test
  void a_tag_of_another_answer_is_not_known() {
    assertThat(send("/long", Map.of("if-none-match", "\"0-gzip\"")).body()).isNotEmpty();
  }

  @Test
  void what_no_cache_keeps_is_compressed_and_tagged_as_well() {
    assertThat(send("/live", Map.of("accept-encoding", "gzip")).headers())
        .containsEntry("content-encoding", "gzip")
        .containsEntry("cache-control", "no-store")
        .hasEntrySatisfying("etag", tag -> assertThat(tag).endsWith("-gzip\""));
  }

  private static String unpacked(Compression.Encoded answer) throws IOException {
    byte[] packed = Base64.getDecoder().decode(answer.body());
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), UTF_8);
    }
  }

  private static Compression.Encoded send(String path, Map<String, String> headers) {
    Request request = new Request("GET", path, Map.of(), Map.of(), headers, "", "");
    return Compression.apply(request, ROUTER.answer(request));
  }
}
