package io.backline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fern; Ivy; Moss | ivy; FERN; Rye | true",
        "Fern | Fern; Ivy; Moss | true",
        "Fern; Ivy | Fern; Rye | false",
        "Fern; Ivy | Rye | false",
        "Greatest Hits; Live | Greatest Hits; Live | false",
        "Hollow Ferrymen | Hollow Ferrymen | false",
        "Fern | '' | false"
      })
  void albums_are_shared_when_more_than_chance_has_them_in_common(
      String one, String other, boolean shared) {
    assertThat(titles(one).areSharedWith(titles(other))).isEqualTo(shared);
    assertThat(titles(other).areSharedWith(titles(one))).isEqualTo(shared);
  }

  private static Titles titles(String list) {
    return Titles.of("Hollow Ferrymen", Arrays.stream(list.split("; ")));
  }
}
