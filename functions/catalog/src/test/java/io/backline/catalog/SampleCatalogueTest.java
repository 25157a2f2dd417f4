package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Catalogue;
import io.backline.model.Recording;
import io.backline.samples.Finding;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.Served;
import io.backline.samples.TrackTruth;
import io.backline.samples.TruthCheck;
import io.backline.samples.Truths;
import io.backline.samples.data.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole made-up catalogues, trap by trap, in seconds: nobody is asked and nothing is stored. */
final class SampleCatalogueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  // How many tracks Spotify is asked for one by one after an import.
  private static final int LOOK_UPS = 150;

  @ParameterizedTest
  @CsvSource({"BUSY, 1", "BUSY, 2", "BUSY, 3", "PROLIFIC, 1", "PROLIFIC, 2"})
  void with_isrcs_and_release_groups_only_what_nothing_gives_away_is_wrong(
      SampleKind kind, long seed) {
    World world = World.make(seed, TODAY);
    SampleArtist artist = artist(world, kind);
    Catalogue catalogue = derive(new SampleFacts(world, artist, true, _ -> true, false));
    expectNothingWrong(artist, artist.hidden(true), catalogue);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 1", "BUSY, 2", "BUSY, 3", "PROLIFIC, 1", "PROLIFIC, 2"})
  void with_isrcs_and_recordings_nothing_is_wrong(SampleKind kind, long seed) {
    World world = World.make(seed, TODAY);
    SampleArtist artist = artist(world, kind);
    Catalogue catalogue = derive(new SampleFacts(world, artist, true, _ -> true, true));
    expectNothingWrong(artist, Set.of(), catalogue);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 1", "BUSY, 2", "BUSY, 3", "PROLIFIC, 1", "PROLIFIC, 2"})
  void without_isrcs_only_what_nothing_gives_away_is_wrong(SampleKind kind, long seed) {
    World world = World.make(seed, TODAY);
    SampleArtist artist = artist(world, kind);
    Catalogue catalogue = derive(new SampleFacts(world, artist, false, _ -> false, false));
    expectNothingWrong(artist, artist.hidden(false), catalogue);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 1", "BUSY, 2", "BUSY, 3", "PROLIFIC, 1", "PROLIFIC, 2"})
  void with_recordings_and_some_isrcs_looked_up_nothing_is_wrong(SampleKind kind, long seed) {
    World world = World.make(seed, TODAY);
    SampleArtist artist = artist(world, kind);
    Catalogue catalogue = derive(new SampleFacts(world, artist, false, _ -> false, true));
    Set<String> asked =
        catalogue.missingIsrcs().stream()
            .limit(LOOK_UPS)
            .map(missing -> missing.spotifyIds().getFirst())
            .collect(Collectors.toSet());
    catalogue = derive(new SampleFacts(world, artist, false, asked::contains, true));
    expectNothingWrong(artist, Set.of(), catalogue);
  }

  private static SampleArtist artist(World world, SampleKind kind) {
    return Truths.of(world).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static Catalogue derive(SampleFacts facts) {
    return Catalogue.of(facts.facts());
  }

  private static void expectNothingWrong(
      SampleArtist artist, Set<String> excused, Catalogue catalogue) {
    Served served = served(catalogue);
    System.out.println(figures(artist, served));
    assertThat(TruthCheck.of(artist, excused, served)).extracting(Finding::toString).isEmpty();
  }

  /** Recall: of the live tracks that stand for a recording. */
  private static String figures(SampleArtist artist, Served served) {
    Set<String> live = ids(artist, TrackTruth::live);
    Set<String> studio = ids(artist, TrackTruth::studio);
    long leaked = count(served.recordings(), live);
    long found = count(served.excluded(), live);
    long lost = count(served.excluded(), studio);
    return "%s: %d of %d live recordings found (recall %.4f), %d studio ones taken for live (precision %.4f), %d rows"
        .formatted(
            artist.name(),
            found,
            found + leaked,
            (double) found / (found + leaked),
            lost,
            (double) found / (found + lost),
            served.recordings().size());
  }

  private static long count(List<Served.Row> rows, Set<String> tracks) {
    return rows.stream().filter(row -> tracks.contains(row.spotifyId())).count();
  }

  private static Set<String> ids(SampleArtist artist, Predicate<TrackTruth> wanted) {
    return artist.tracks().filter(wanted).map(TrackTruth::id).collect(Collectors.toSet());
  }

  private static Served served(Catalogue catalogue) {
    return new Served(
        catalogue.recordings().stream().map(SampleCatalogueTest::row).toList(),
        catalogue.songs().stream()
            .map(
                song ->
                    new Served.Row(
                        song.id(),
                        song.name(),
                        song.spotifyId(),
                        Optional.ofNullable(song.isrc()),
                        song.recordings(),
                        "",
                        List.of()))
            .toList(),
        catalogue.exclusions().stream()
            .map(
                one ->
                    new Served.Row(
                        one.id(),
                        one.name(),
                        one.spotifyId(),
                        Optional.ofNullable(one.isrc()),
                        List.of(),
                        one.reason(),
                        one.evidence()))
            .toList());
  }

  private static Served.Row row(Recording recording) {
    return new Served.Row(
        recording.id(),
        recording.name(),
        recording.spotifyId(),
        Optional.ofNullable(recording.isrc()),
        recording.recordings(),
        "",
        List.of());
  }
}
