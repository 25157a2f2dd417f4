package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class IsrcTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USSUB0200002",
        "ussub0200002",
        "US-SUB-02-00002",
        " US SUB 02 00002 ",
        "US‐SUB‑02‐00002"
      })
  void every_way_of_writing_a_code_is_the_same_code(String raw) {
    assertThat(Isrc.normalise(raw)).contains("USSUB0200002");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"USSUB020000", "USSUB02000022", "1SSUB0200002", "USSUBO200002", "ÜSSUB0200002"})
  void what_is_no_code_is_none(String raw) {
    assertThat(Isrc.normalise(raw)).isEmpty();
  }

  @Test
  void the_registrant_may_have_digits() {
    assertThat(Isrc.normalise("gbaye0601498")).contains("GBAYE0601498");
    assertThat(Isrc.normalise("QZ5AB2012345")).contains("QZ5AB2012345");
  }
}
