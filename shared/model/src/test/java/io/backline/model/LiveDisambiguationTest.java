package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveDisambiguationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "live",
        "Live",
        "live, 1993\u201011\u201018: Kiln Studios, Hull, UK",
        "live 2005",
        "live at the Mill",
        "live: Hull, 1999",
        "acoustic, live",
        "acoustic, live 2011\u201002\u201003: Leeds",
        "recorded live at the Mill",
        "demo; live"
      })
  void a_note_that_says_live_is_understood(String disambiguation) {
    assertThat(LiveDisambiguation.isLive(disambiguation)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "live in studio",
        "live in the studio",
        "live in Kiln Studio",
        "live studio session",
        "live session",
        "live\u2010action version",
        "alive mix",
        "olive remix",
        "studio",
        "demo",
        "BBC session",
        "2009 remaster",
        "from the album Live from Nowhere"
      })
  void everything_else_is_not(String disambiguation) {
    assertThat(LiveDisambiguation.isLive(disambiguation)).isFalse();
  }
}
