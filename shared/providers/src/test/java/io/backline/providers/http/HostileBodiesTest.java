package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodiesTest {

  private static final int MOST = 100_000;

  private final LocalProvider provider = LocalProvider.start(LocalProvider.impatient(MOST));

  @AfterEach
  void stop() {
    provider.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Too many requests",
        "<html><body>Just a moment…</body></html>",
        "null",
        "[]",
        "\"text\"",
        "{\"id\": \"A1\"",
        "{\"id\": \"A1\"} trailing",
        "{\"id\": {\"of\": \"another type\"}}",
        "{}"
      })
  void a_success_that_is_no_answer_is_broken(String body) {
    provider.answers(Reply.ok(body));

    assertThat(brokenReason()).isNotBlank();
  }

  @Test
  void a_body_that_is_too_large_is_broken() {
    provider.answers(Reply.ok(padded(MOST)));

    assertThat(brokenReason()).contains("larger than 100000 bytes");
  }

  @Test
  void a_small_body_that_unpacks_to_a_large_one_is_broken() {
    provider.answers(Reply.ok(padded(50 * MOST)).compressed());

    assertThat(brokenReason()).contains("larger than 100000 bytes");
  }

  @Test
  void a_compressed_body_is_read() {
    provider.answers(Reply.ok(padded(1_000)).compressed());

    assertThat(provider.ticketmaster().attraction("A1")).isPresent();
  }

  @Test
  void a_body_nested_without_end_is_broken() {
    provider.answers(Reply.ok("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));

    assertThat(brokenReason()).contains("depth");
  }

  @Test
  void a_body_of_millions_of_small_things_is_broken_before_they_fill_the_memory() {
    try (LocalProvider patient = LocalProvider.start()) {
      patient.answers(Reply.ok("{\"a\": [" + "{},".repeat(2_000_000) + "{}]}").compressed());

      assertThat(broken(() -> patient.ticketmaster().attraction("A1")).reason())
          .contains("Token count");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a#b", "a b", "ä", "a/b", "a\\nb", "\\u0000", "\\ud83c", "<b>", "a'b", "a\\\"b"})
  void an_id_that_cannot_be_one_is_none(String id) {
    provider.answers(Reply.ok("{\"id\": \"%s\"}".formatted(id)));

    assertThat(brokenReason()).isEqualTo("the JSON lacks what it must have");
  }

  @Test
  void a_text_has_one_line_and_no_half_of_a_character() {
    provider.answers(Reply.ok("{\"id\": \"A1\", \"name\": \"a\\r\\nb\\u0000\\u009f\\ud83cc\"}"));

    assertThat(provider.ticketmaster().attraction("A1").orElseThrow().name()).isEqualTo("a b c");
  }

  @Test
  void a_text_longer_than_any_is_none() {
    provider.answers(Reply.ok("{\"id\": \"A1\", \"name\": \"%s\"}".formatted("x".repeat(2_049))));

    assertThat(provider.ticketmaster().attraction("A1").orElseThrow().name()).isNull();
  }

  @Test
  void a_body_that_drips_too_long_is_broken() {
    BoundedBody body =
        new BoundedBody(
            new ByteArrayInputStream(new byte[10]), HttpSettings.defaults(), provider.time());
    provider.time().advance(Duration.ofSeconds(7));

    assertThat(catchThrowable(body::read))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer than PT6S");
  }

  @Test
  void an_error_is_never_cut_within_a_character() {
    provider.answers(Reply.of(400, "b".repeat(299) + "\uD83C\uDFB8 and more"));

    assertThat(refused(this::call).reason()).isEqualTo("b".repeat(299) + "…");
  }

  @Test
  void of_a_large_error_only_the_beginning_is_told() {
    provider.answers(Reply.of(400, "bad ".repeat(MOST)));

    assertThat(refused(this::call).reason()).startsWith("bad bad").hasSize(301);
  }

  @Test
  void an_error_keeps_no_line_breaks_or_control_characters() {
    provider.answers(Reply.of(400, "one\r\ntwo\u001b[31m three"));

    assertThat(refused(this::call).reason()).isEqualTo("one two [31m three");
  }

  @Test
  void an_id_cannot_leave_its_place_in_the_path() {
    provider.answers(Reply.ok("{\"id\": \"x\"}"));

    List.of("a/../../b", "a?b=c", "ä b").forEach(provider.ticketmaster()::attraction);

    assertThat(provider.calls())
        .extracting(LocalProvider.Seen::uri)
        .extracting(uri -> uri.substring(0, uri.indexOf('?')))
        .containsExactly(
            "/attractions/a%2F..%2F..%2Fb", "/attractions/a%3Fb%3Dc", "/attractions/%C3%A4%20b");
  }

  private String brokenReason() {
    return broken(this::call).reason();
  }

  private void call() {
    provider.ticketmaster().attraction("A1");
  }

  private static String padded(int length) {
    return "{\"id\": \"A1\", \"padding\": \"" + "x".repeat(length) + "\"}";
  }
}
