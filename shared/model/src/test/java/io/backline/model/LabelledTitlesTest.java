package io.backline.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tracks of real records, labelled by hand, where they are at hand beside the repository. They hold
 * more live tracks that nothing names than the whole from which they were drawn.
 */
final class LabelledTitlesTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("backline.root", "../.."),
          "../shared/fixtures/live_titles_labelled.csv");

  /** Of the live tracks in the whole, so many carry no marker. */
  private static final double UNNAMED_SHARE = 0.03;

  /** What MusicBrainz has as live of the albums here that carry no marker. */
  private static final List<String> KNOWN_LIVE_ALBUMS =
      List.of(
          "Hell Freezes Over",
          "At the Deer Head Inn",
          "Fatteliku",
          "Fatteliku (Live in Athens 1987)");

  private static List<Row> rows;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no labelled titles at " + FILE.normalize());
    List<String> lines = Files.readAllLines(FILE);
    rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(Row.of(rows.size(), Cells.of(line)));
    }
  }

  private record Row(
      int number,
      String title,
      String album,
      String artist,
      Double liveness,
      boolean live,
      boolean named) {
    static Row of(int number, List<String> cells) {
      Double liveness = cells.get(3).isEmpty() ? null : Double.valueOf(cells.get(3));
      return new Row(
          number,
          cells.get(0),
          cells.get(1),
          cells.get(2),
          liveness,
          cells.get(4).equals("live"),
          // As labelled by hand, and not as our own markers see it.
          cells.get(5).contains("title says live"));
    }

    // Lengths are not in the table: they are made so far apart that no two tracks are one.
    Track track(boolean withLiveness) {
      return new Track(
          String.valueOf(number),
          title,
          60_000 + number * 5_000,
          null,
          1,
          number,
          null,
          List.of(Albums.SPOTIFY),
          withLiveness ? liveness : null,
          null);
    }
  }

  /** How the classifier did. */
  private record Score(List<Row> found, List<Row> missed, List<Row> lost, List<Row> kept) {
    double precision() {
      return share(found.size(), lost.size());
    }

    double recall() {
      return share(found.size(), missed.size());
    }

    /** Recall where as many live tracks are unnamed as in the whole. */
    double weightedRecall() {
      return named() * (1 - UNNAMED_SHARE) + unnamed() * UNNAMED_SHARE;
    }

    double named() {
      return share(count(found, true), count(missed, true));
    }

    double unnamed() {
      return share(count(found, false), count(missed, false));
    }

    /** Live rows served of all rows served. */
    double leakage() {
      return 1 - share(kept.size(), missed.size());
    }

    private static long count(List<Row> rows, boolean named) {
      return rows.stream().filter(row -> row.named() == named).count();
    }

    private static double share(long part, long rest) {
      return part + rest == 0 ? 1 : (double) part / (part + rest);
    }

    String report(String what) {
      String figures =
          "%s: precision %.4f, recall %.4f (weighted to %.0f %% unnamed: %.4f), leakage %.4f, studio lost %d of %d"
              .formatted(
                  what,
                  precision(),
                  recall(),
                  UNNAMED_SHARE * 100,
                  weightedRecall(),
                  leakage(),
                  lost.size(),
                  lost.size() + kept.size());
      return Stream.of(
              Stream.of(figures),
              missed.stream().map(row -> "  live, not found: " + row),
              lost.stream().map(row -> "  studio, lost: " + row))
          .flatMap(lines -> lines)
          .collect(joining("\n"));
    }
  }

  @Test
  void titles_and_albums_alone_find_nearly_all_live_tracks_and_lose_no_studio_track() {
    Score score = score(false, List.of());
    IO.println(score.report("titles and albums"));
    assertThat(score.lost()).hasSizeLessThanOrEqualTo(rows.size() / 2_000);
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.named()).isEqualTo(1);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.87);
    assertThat(score.weightedRecall()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void with_musicbrainz_hardly_any_live_track_is_served() {
    Score score = score(false, musicBrainz());
    IO.println(score.report("with MusicBrainz"));
    assertThat(score.leakage()).isLessThan(0.01);
  }

  @Test
  void with_musicbrainz_and_liveness_hardly_any_live_track_is_served_and_no_studio_track_is_lost() {
    Score score = score(true, musicBrainz());
    IO.println(score.report("with MusicBrainz and liveness"));
    assertThat(score.leakage()).isLessThan(0.01);
    assertThat(score.lost()).isEmpty();
  }

  @Test
  void liveness_alone_loses_no_studio_track() {
    Score score = score(true, List.of());
    IO.println(score.report("with liveness"));
    assertThat(score.lost()).isEmpty();
  }

  private static List<MusicBrainzPage> musicBrainz() {
    List<ReleaseGroup> groups =
        KNOWN_LIVE_ALBUMS.stream()
            .map(name -> new ReleaseGroup(name, name, "Album", List.of("Live"), null))
            .toList();
    return List.of(new MusicBrainzPage("release-groups-000000", "mbid", groups, List.of()));
  }

  private static Score score(boolean withLiveness, List<MusicBrainzPage> pages) {
    Map<String, List<Row>> byArtist =
        rows.stream().collect(groupingBy(Row::artist, TreeMap::new, toList()));
    Score score =
        new Score(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    byArtist.values().forEach(of -> score(of, withLiveness, pages, score));
    return score;
  }

  private static void score(
      List<Row> rows, boolean withLiveness, List<MusicBrainzPage> pages, Score score) {
    List<Album> albums =
        rows.stream().collect(groupingBy(Row::album, TreeMap::new, toList())).entrySet().stream()
            .map(entry -> album(entry.getKey(), entry.getValue(), withLiveness))
            .toList();
    Catalogue catalogue =
        Catalogue.of(
            new CatalogueFacts(
                Albums.ARTIST, Albums.SPOTIFY, "mbid", albums, pages, List.of(), Set.of()));
    Set<String> excluded =
        catalogue.exclusions().stream().map(Exclusion::spotifyId).collect(toSet());
    for (Row row : rows) {
      boolean left = excluded.contains(String.valueOf(row.number()));
      List<Row> to =
          row.live() ? left ? score.found() : score.missed() : left ? score.lost() : score.kept();
      to.add(row);
    }
  }

  private static Album album(String name, List<Row> rows, boolean withLiveness) {
    return new Album(
        name,
        Albums.SPOTIFY,
        name,
        "album",
        null,
        rows.stream().map(row -> row.track(withLiveness)).toList(),
        null);
  }
}
