package io.backline.samples;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.data.Gap;
import io.backline.samples.data.Recording;
import io.backline.samples.data.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDataTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<SampleArtist> ARTISTS = Truths.of(World.make(1, TODAY));

  private static SampleArtist artist(SampleKind kind) {
    return ARTISTS.stream().filter(artist -> artist.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void there_is_one_attraction_of_each_kind_and_the_busy_one_is_first() {
    assertThat(ARTISTS).extracting(SampleArtist::kind).containsExactly(SampleKind.values());
  }

  @ParameterizedTest
  @CsvSource({
    "SPARSE, 3, 2, 11",
    "PROLIFIC, 980, 218, 2627",
    "BARE, 0, 0, 0",
    "BOX_OFFICE, 48, 0, 0",
  })
  void counts_are_as_promised(SampleKind kind, int events, int albums, int tracks) {
    assertThat(artist(kind).eventIds()).hasSize(events);
    assertThat(artist(kind).albums()).hasSize(albums);
    assertThat(artist(kind).trackIds()).hasSize(tracks);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void counts_hold_for_any_seed(long seed) {
    List<SampleArtist> artists = Truths.of(World.make(seed, TODAY));
    assertThat(artists.get(0).eventIds()).hasSize(126);
    assertThat(artists.get(0).trackIds()).hasSize(321);
    assertThat(artists.get(0).albums()).hasSize(34);
    assertThat(artists.get(2).trackIds()).hasSize(2_627);
    assertThat(artists.get(3).eventIds()).hasSize(2_350);
  }

  @Test
  void the_residency_has_days_with_several_shows() {
    assertThat(nightsByDay(artist(SampleKind.RESIDENCY)).values())
        .anyMatch(shows -> shows.size() > 1);
  }

  private static Map<Optional<LocalDate>, List<EventTruth>> nightsByDay(SampleArtist artist) {
    return artist.events().stream()
        .filter(event -> event.addOnTo().isEmpty() && event.localDate().isPresent())
        .collect(groupingBy(EventTruth::localDate));
  }

  @Test
  void an_add_on_lies_at_the_venue_and_day_of_its_show() {
    SampleArtist busy = artist(SampleKind.BUSY);
    Map<String, EventTruth> byId =
        busy.events().stream().collect(Collectors.toMap(EventTruth::id, event -> event));
    assertThat(busy.events())
        .filteredOn(event -> event.addOnTo().isPresent())
        .hasSize(12)
        .allSatisfy(
            addOn -> {
              EventTruth show = byId.get(addOn.addOnTo().orElseThrow());
              assertThat(addOn.venueId()).isEqualTo(show.venueId());
              assertThat(addOn.localDate()).isEqualTo(show.localDate());
            });
    assertThat(busy.showIds()).hasSize(114);
  }

  @Test
  void the_box_office_lists_every_show_and_what_belongs_to_it() {
    SampleArtist boxOffice = artist(SampleKind.BOX_OFFICE);
    assertThat(boxOffice.showIds()).hasSize(22);
    assertThat(boxOffice.events())
        .filteredOn(event -> event.addOnTo().isPresent())
        .allMatch(event -> boxOffice.showIds().contains(event.addOnTo().orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource(SampleKind.class)
  void no_two_shows_are_at_one_place_and_time(SampleKind kind) {
    Set<String> shows = artist(kind).showIds();
    assertThat(
            World.make(1, TODAY).events(artist(kind).tmAttractionId()).stream()
                .filter(event -> shows.contains(event.id()))
                .filter(event -> event.venue().isPresent() && event.date().instant().isPresent())
                .map(event -> event.venue().get().id() + event.date().instant().get()))
        .doesNotHaveDuplicates();
  }

  @Test
  void truth_spells_a_cancelled_show_one_way() {
    assertThat(artist(SampleKind.PROLIFIC).events())
        .extracting(EventTruth::status)
        .contains(Optional.of("cancelled"))
        .doesNotContain(Optional.of("canceled"));
  }

  @Test
  void tracks_of_one_recording_share_song_and_truth_and_all_but_one_their_isrc() {
    Map<String, List<TrackTruth>> byRecording =
        artist(SampleKind.BUSY).tracks().collect(groupingBy(TrackTruth::recording));
    assertThat(byRecording.values()).anyMatch(tracks -> tracks.size() > 3);
    assertThat(byRecording.values())
        .allMatch(tracks -> different(tracks, track -> List.of(track.song(), track.live())) == 1);
    assertThat(byRecording.values())
        .filteredOn(tracks -> different(tracks, TrackTruth::isrc) > 1)
        .hasSize(1);
  }

  private static long different(List<TrackTruth> tracks, Function<TrackTruth, Object> what) {
    return tracks.stream().map(what).distinct().count();
  }

  @ParameterizedTest
  @EnumSource(SampleKind.class)
  void an_isrc_names_one_recording_but_for_one_of_the_busy_artist(SampleKind kind) {
    Map<String, Set<String>> recordings =
        artist(kind)
            .tracks()
            .filter(track -> track.isrc().isPresent())
            .collect(
                groupingBy(
                    track -> track.isrc().orElseThrow(),
                    Collectors.mapping(TrackTruth::recording, Collectors.toSet())));
    assertThat(recordings.values())
        .filteredOn(same -> same.size() > 1)
        .hasSize(kind == SampleKind.BUSY ? 1 : 0);
    assertThat(recordings.keySet()).allMatch(isrc -> isrc.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}"));
  }

  @Test
  void the_busy_artist_has_the_traps_of_real_titles() {
    SampleArtist busy = artist(SampleKind.BUSY);
    assertThat(titles(busy, true)).anyMatch(title -> title.endsWith(" - Live"));
    assertThat(titles(busy, true)).anyMatch(title -> title.endsWith(" - Ao Vivo"));
    assertThat(titles(busy, true)).anyMatch(title -> title.contains("[Live "));
    assertThat(titles(busy, true)).anyMatch(title -> !title.matches(".*[-(\\[].*"));
    assertThat(titles(busy, false))
        .contains("Alive", "Olive Grove", "Live and Let Go", "Delivery", "ライブハウスの朝")
        .anyMatch(title -> title.endsWith(" - Live / Remastered 2009"))
        .anyMatch(title -> title.endsWith(" - BBC Session"))
        .anyMatch(title -> title.endsWith(" - Live Video Mix"))
        .anyMatch(title -> title.endsWith(" - Studio Version"))
        .anyMatch(title -> title.endsWith(", Part I"))
        .anyMatch(title -> title.endsWith(", Part II"))
        .anyMatch(title -> title.endsWith(" - Remastered 2019"));
  }

  private static Set<String> titles(SampleArtist artist, boolean live) {
    return artist
        .tracks()
        .filter(track -> track.live() == live)
        .map(TrackTruth::title)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "PROLIFIC"})
  void live_tracks_are_given_away_in_every_way_and_some_by_musicbrainz_alone(SampleKind kind) {
    Map<Optional<LiveSign>, Long> signs =
        artist(kind).tracks().collect(groupingBy(TrackTruth::sign, Collectors.counting()));
    for (LiveSign sign : LiveSign.values()) {
      assertThat(signs.get(Optional.of(sign))).as("%s", sign).isGreaterThan(4);
    }
    assertThat(artist(kind).tracks()).allMatch(track -> track.live() == track.sign().isPresent());
  }

  /** Length tells them apart where MusicBrainz has no ISRC, so it must know both. */
  @ParameterizedTest
  @EnumSource(names = {"BUSY", "PROLIFIC"})
  void what_only_musicbrainz_gives_away_it_knows_beside_the_studio_recording(SampleKind kind) {
    List<Recording> recordings = known(kind);
    Set<String> hidden =
        artist(kind)
            .tracks()
            .filter(track -> track.sign().equals(Optional.of(LiveSign.RECORDING)))
            .map(TrackTruth::recording)
            .collect(Collectors.toSet());
    List<Recording> live =
        recordings.stream().filter(recording -> hidden.contains(recording.id())).toList();
    assertThat(live)
        .hasSize(hidden.size())
        .allMatch(one -> one.disambiguation().startsWith("live"));
    assertThat(live)
        .filteredOn(one -> one.gaps().contains(Gap.ISRC))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            one ->
                assertThat(recordings)
                    .anyMatch(
                        other ->
                            other.song().equals(one.song())
                                && !other.live()
                                && !other.gaps().contains(Gap.LENGTH)
                                && one.durationMs() - other.durationMs() > 2_000));
  }

  private static List<Recording> known(SampleKind kind) {
    World world = World.make(1, TODAY);
    String spotifyId = artist(kind).spotifyId().orElseThrow();
    return world.knownRecordings(world.bySpotifyId(spotifyId).orElseThrow());
  }

  @Test
  void one_song_exists_only_live_and_some_tracks_are_by_others() {
    SampleArtist busy = artist(SampleKind.BUSY);
    Set<String> all = busy.tracks().map(TrackTruth::song).collect(Collectors.toSet());
    Set<String> others =
        busy.tracks()
            .filter(TrackTruth::otherArtist)
            .map(TrackTruth::song)
            .collect(Collectors.toSet());
    assertThat(others).hasSize(4);
    assertThat(all).hasSize(busy.studioSongs().size() + others.size() + 1);
  }

  @Test
  void one_seed_and_day_make_one_truth_and_another_seed_another() {
    assertThat(Truths.of(World.make(1, TODAY))).isEqualTo(ARTISTS);
    assertThat(Truths.of(World.make(2, TODAY))).isNotEqualTo(ARTISTS);
  }

  @Test
  void extra_artists_are_as_large_as_their_kind_and_change_no_other() {
    Map<SampleKind, Integer> extras = Map.of(SampleKind.PROLIFIC, 2, SampleKind.SPARSE, 1);
    List<SampleArtist> artists = Truths.of(World.make(1, TODAY, extras));

    assertThat(artists.subList(0, ARTISTS.size())).isEqualTo(ARTISTS);
    List<SampleArtist> more = artists.subList(ARTISTS.size(), artists.size());
    assertThat(more)
        .extracting(SampleArtist::kind)
        .containsExactly(SampleKind.SPARSE, SampleKind.PROLIFIC, SampleKind.PROLIFIC);
    assertThat(more.get(2).trackIds())
        .hasSize(2_627)
        .doesNotContainAnyElementsOf(more.get(1).trackIds());
    assertThat(artists).extracting(SampleArtist::tmAttractionId).doesNotHaveDuplicates();
    assertThat(artists).extracting(SampleArtist::name).doesNotHaveDuplicates();
  }
}
