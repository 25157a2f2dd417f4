package io.backline.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles made up for the purpose, in many languages, half of them traps. */
final class WrittenTitlesTest {
  private static List<List<String>> rows;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file = WrittenTitlesTest.class.getResourceAsStream("titles.csv")) {
      rows = new String(file.readAllBytes(), UTF_8).lines().skip(1).map(Cells::of).toList();
    }
  }

  @Test
  void the_list_is_long_and_in_many_languages() {
    assertThat(rows).hasSizeGreaterThan(300);
    assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSizeGreaterThan(12);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void every_title_is_judged_rightly_however_it_is_written(
      String name, UnaryOperator<String> writing) {
    assertThat(rows)
        .filteredOn(row -> LiveMarkers.in(writing.apply(row.get(2))).isPresent() != isLive(row))
        .isEmpty();
  }

  static List<Arguments> writings() {
    return List.of(
        writing("as it stands", title -> title),
        writing("upper case", title -> title.toUpperCase(Locale.ROOT)),
        writing("lower case", title -> title.toLowerCase(Locale.ROOT)),
        writing("decomposed", title -> Normalizer.normalize(title, Normalizer.Form.NFD)),
        writing("without accents", WrittenTitlesTest::withoutAccents),
        writing("wide", WrittenTitlesTest::wide));
  }

  private static Arguments writing(String name, UnaryOperator<String> writing) {
    return Arguments.of(name, writing);
  }

  private static boolean isLive(List<String> row) {
    return row.getFirst().equals("live");
  }

  private static String withoutAccents(String title) {
    String letters = Normalizer.normalize(title, Normalizer.Form.NFD);
    return Normalizer.normalize(letters.replaceAll("[\\x{300}-\\x{36f}]", ""), Normalizer.Form.NFC);
  }

  private static String wide(String title) {
    return title
        .codePoints()
        .map(c -> c == ' ' ? '\u3000' : c > ' ' && c < 127 ? c + 0xfee0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
