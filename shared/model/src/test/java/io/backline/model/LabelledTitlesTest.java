package io.backline.model;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Titles of real recordings, labelled by hand, where they are at hand beside the repository. */
final class LabelledTitlesTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("backline.root", "../.."),
          "../shared/fixtures/live_titles_labelled.csv");

  private static Map<Boolean, List<String>> live;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no labelled titles at " + FILE.normalize());
    live =
        Files.readAllLines(FILE).stream()
            .skip(1)
            .map(LabelledTitlesTest::cells)
            .collect(
                partitioningBy(
                    cells -> cells.get(4).equals("live"), mapping(List::getFirst, toList())));
  }

  @Test
  void no_studio_title_is_called_live() {
    assertThat(live.get(false))
        .hasSizeGreaterThan(100)
        .allSatisfy(title -> assertThat(LiveMarkers.in(title)).as(title).isEmpty());
  }

  @Test
  void most_live_titles_are_found_by_the_title_alone() {
    List<String> titles = live.get(true);
    List<String> missed = titles.stream().filter(title -> LiveMarkers.in(title).isEmpty()).toList();
    assertThat(titles).hasSizeGreaterThan(50);
    assertThat(missed)
        .as("live titles that were not found")
        .hasSizeLessThanOrEqualTo(titles.size() * 15 / 100);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
