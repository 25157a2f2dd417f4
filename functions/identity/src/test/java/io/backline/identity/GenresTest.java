package io.backline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenresTest {

  @ParameterizedTest
  @CsvSource({
    "Rock, indie rock, AGREE",
    "Hip-Hop/Rap, trap, AGREE",
    "R&B, neo soul, AGREE",
    "Dance/Electronic, deep house, AGREE",
    "Country, audiobook, CLASH",
    "Metal, Nordic polka duo, CLASH",
    "Rock, stand-up comedian, CLASH",
    "Classical, drill, CLASH",
    "Religious, drill, SILENT",
    "Religious, podcast, CLASH",
    "Rock, metalcore, SILENT",
    "Alternative, folk, SILENT",
    "Pop, k-pop, AGREE",
    "Other, rock, SILENT",
    "Rock, rocket science, SILENT",
    "Rock, seen live, SILENT",
    "'', rock, SILENT",
  })
  void kinds_of_music_agree_clash_or_say_nothing(String one, String other, Genres expected) {
    assertThat(Genres.compare(List.of(one), List.of(other))).isEqualTo(expected);
    assertThat(Genres.compare(List.of(other), List.of(one))).isEqualTo(expected);
  }
}
