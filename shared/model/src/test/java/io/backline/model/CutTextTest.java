package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTextTest {
  @Test
  void a_text_that_fits_stays_as_it_is() {
    assertThat(CutText.of("", 3)).isEmpty();
    assertThat(CutText.of("abc", 3)).isEqualTo("abc");
    assertThat(CutText.of("a😀", 3)).isEqualTo("a😀");
  }

  @Test
  void of_a_longer_one_the_beginning_is_kept() {
    assertThat(CutText.of("abcd", 3)).isEqualTo("abc");
  }

  @Test
  void no_character_is_halved() {
    assertThat(CutText.of("ab😀", 3)).isEqualTo("ab");
    assertThat(CutText.of("😀", 1)).isEmpty();
  }
}
