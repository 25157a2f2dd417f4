package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArtistNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hollow Ferrymen | HOLLOW FERRYMEN",
        "Hollow Ferrymen | The Hollow Ferrymen",
        "Brindle & the Ninefold | Brindle and the Ninefold",
        "Fern + The Moss | Fern & the Moss",
        "Ŝalt Ångström | Salt Angstrom",
        "Ｍｏｓｓ | Moss",
        "Black Fern | BLACKFERN",
        "F.E.R.N. | FERN",
        "Moss-Cartographers | Moss Cartographers",
        "Ida's Orchard | Ida’s Orchard",
        "!!! | !!!",
        "The The | The The",
        "日本の庭 | 日本の庭"
      })
  void what_differs_in_writing_only_is_the_same_name(String one, String other) {
    assertThat(match(one, other)).isEqualTo(NameMatch.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ida Moss & the Nine | Ida Moss",
        "Hollow Ferrymen Live | Hollow Ferrymen",
        "DJ Ida | Ida"
      })
  void a_name_within_another_is_akin_to_it(String one, String other) {
    assertThat(match(one, other)).isEqualTo(NameMatch.AKIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hollow Ferrymen | Hollow Ferries",
        "Hollow Ferrymen | Ferrymen Hollow",
        "Hollow Ferrymen Tribute Night | Hollow Ferrymen",
        "A Tribute to Hollow Ferrymen | Hollow Ferrymen",
        "The Hollow Ferrymen Experience | Hollow Ferrymen",
        "Candlelight: Hollow Ferrymen | Hollow Ferrymen",
        "Mossy | Moss",
        "!!! | ???",
        "日本の庭 | 日本の夜"
      })
  void another_name_and_a_tribute_act_are_somebody_else(String one, String other) {
    assertThat(match(one, other)).isEqualTo(NameMatch.OTHER);
  }

  @Test
  void nobody_is_called_nothing() {
    assertThat(match(null, "Moss")).isEqualTo(NameMatch.OTHER);
    assertThat(match(null, null)).isEqualTo(NameMatch.OTHER);
    assertThat(match("Moss", " ")).isEqualTo(NameMatch.OTHER);
  }

  @Property
  void a_name_is_the_same_in_any_case_and_normal_form_and_from_either_side(
      @ForAll
          @StringLength(min = 1, max = 20)
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '\u00e0', to = '\u00f6')
          String name) {
    String other = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
    assertThat(match(name, other)).isEqualTo(NameMatch.SAME);
    assertThat(match(other, name)).isEqualTo(NameMatch.SAME);
  }

  @Property
  void names_compare_alike_from_either_side(@ForAll String one, @ForAll String other) {
    assertThat(match(one, other)).isEqualTo(match(other, one));
  }

  private static NameMatch match(String one, String other) {
    return ArtistName.of(one).match(ArtistName.of(other));
  }
}
