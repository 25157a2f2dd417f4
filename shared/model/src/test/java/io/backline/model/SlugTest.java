package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
  private static final String ID = "6fe4e5c3-b1ba-5a7f-a0a2-c236854c8b96";

  @ParameterizedTest
  @CsvSource({
    "The Rolling Stones, the-rolling-stones",
    "Beyoncé, beyonce",
    "Sigur Rós, sigur-ros",
    "AC/DC, ac-dc",
    "Guns N' Roses, guns-n-roses",
    "blink‐182, blink-182",
    "ＡＢＢＡ, abba",
    "!!!Chk Chk!!!, chk-chk",
    "Røyksopp, royksopp",
    "Motörhead, motorhead",
    "Łąki Łan, laki-lan",
    "ガガガSP, sp-6fe4e5",
    "椎名林檎, artist-6fe4e5",
    "Кино, artist-6fe4e5",
    "लता मंगेशकर, artist-6fe4e5"
  })
  void a_name_becomes_ascii_letters_and_digits_joined_by_hyphens(String name, String slug) {
    assertThat(plain(name)).isEqualTo(slug).matches("[a-z0-9-]+");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "!!!", "❤️"})
  void a_name_without_letters_leaves_only_the_id(String name) {
    assertThat(Slug.candidates(name, ID))
        .containsExactly("artist-6fe4e5", "artist-6fe4e5c3b1ba5a7fa0a2c236854c8b96");
  }

  @Test
  void namesakes_have_different_later_candidates() {
    List<String> one = Slug.candidates("Nirvana", ID);
    List<String> other = Slug.candidates("Nirvana", Ids.artist("another"));
    assertThat(one.getFirst()).isEqualTo(other.getFirst());
    assertThat(one.subList(1, 3)).doesNotContainAnyElementsOf(other);
  }

  @Test
  void a_name_that_only_a_client_gave_takes_no_plain_slug() {
    assertThat(Slug.provisional("Nirvana", ID))
        .containsExactly("nirvana-6fe4e5", "nirvana-6fe4e5c3b1ba5a7fa0a2c236854c8b96");
  }

  @Test
  void a_long_name_ends_at_a_word() {
    String slug = plain("some people think its fun to entertain ".repeat(4));
    assertThat(slug).hasSize(77).endsWith("-to-entertain");
  }

  private static String plain(String name) {
    return Slug.candidates(name, ID).getFirst();
  }
}
