package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.runtime.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-01T19:30#id", "999#日本 | 🎸#id", "036#|a|b|#id"})
  void what_is_written_is_read(String last) {
    assertThat(Cursors.read("songs", Cursors.write("songs", last))).isEqualTo(last);
  }

  @Test
  void a_cursor_fits_into_a_url_as_it_is() {
    assertThat(Cursors.write("songs", "999#???>>>ÿÿÿ#id")).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void the_longest_title_makes_no_cursor_that_is_refused() {
    String key = "999#" + "\ud83c\udfb8".repeat(100) + "#3f3ce4ea-da16-55b7-ac08-13fd56e1b8f5";
    assertThat(Cursors.read("recordings", Cursors.write("recordings", key))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "garbage!!", "AAAA", "c29uZ3M", "c29uZ3N8", "c29uZ3N8_w", "=", "c29uZ3N8+/"})
  void another_text_is_refused(String cursor) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursors.read("songs", cursor))
        .satisfies(
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.INVALID_CURSOR.toString()));
  }
}
