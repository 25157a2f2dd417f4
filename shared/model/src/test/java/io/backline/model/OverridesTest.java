package io.backline.model;

import static io.backline.model.CatalogueOverride.Action.EXCLUDE;
import static io.backline.model.CatalogueOverride.Action.JOIN;
import static io.backline.model.CatalogueOverride.Action.PIN;
import static io.backline.model.CatalogueOverride.Action.SPLIT;
import static io.backline.model.Facts.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an admin decides holds, and is shown. */
final class OverridesTest {
  private static final String ISRC = "GBAYE0601498";
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

  private static CatalogueOverride on(
      CatalogueOverride.Action action, String id, int minute, String isrc, String... tracks) {
    return new CatalogueOverride(
        id,
        action,
        List.of(new CatalogueOverride.RecordingRef(isrc, List.of(tracks))),
        List.of(),
        "a song",
        "ada",
        AT.plusSeconds(60L * minute),
        "heard it");
  }

  private static CatalogueOverride join(String id, int minute, String... titles) {
    List<String> songs = Stream.of(titles).map(OverridesTest::songId).toList();
    return new CatalogueOverride(
        id, JOIN, List.of(), songs, "songs", "ada", AT.plusSeconds(60L * minute), null);
  }

  private static String songId(String title) {
    return Ids.song(Albums.ARTIST, SongTitle.key(title));
  }

  @Test
  void a_pinned_recording_is_kept_whatever_speaks_against_it() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live"))
            .override(on(PIN, "o1", 0, null, "t1"));
    Recording recording = facts.recording("t1");
    assertThat(recording.override()).isEqualTo(new AppliedOverride(PIN, "ada", AT, "heard it"));
    assertThat(recording.evidence()).isNotEmpty();
    assertThat(facts.catalogue().excludedLive()).isZero();
  }

  @Test
  void a_pin_holds_against_policy_and_for_somebody_elses_recording() {
    Facts facts =
        new Facts()
            .album("Lamps", Albums.by("somebody", track("t1", "Song - Demo")))
            .without(VersionKind.DEMO)
            .override(on(PIN, "o1", 0, null, "t1"));
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void an_excluded_recording_is_left_out_with_who_and_why() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .override(on(EXCLUDE, "o1", 0, ISRC, "gone"));
    Exclusion exclusion = facts.exclusion("t1");
    assertThat(exclusion.reason()).isEqualTo("override");
    assertThat(exclusion.evidence()).containsExactly("ada left it out: heard it");
    assertThat(exclusion.override().at()).isEqualTo(AT);
  }

  @Test
  void of_two_decisions_the_later_one_holds() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song"))
            .override(on(EXCLUDE, "o1", 5, null, "t1"))
            .override(on(PIN, "o2", 6, null, "t1"));
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void a_decision_finds_its_recording_also_once_the_isrc_is_known() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .override(on(EXCLUDE, "o1", 0, null, "t1"));
    assertThat(facts.studio()).isEmpty();
  }

  @Test
  void split_recordings_are_a_song_of_their_own() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song"), track("t2", "Song", null, 300_000))
            .override(on(SPLIT, "o1", 0, null, "t2"));
    assertThat(facts.catalogue().songs())
        .extracting(Song::id)
        .containsExactlyInAnyOrder(songId("Song"), Ids.song(Albums.ARTIST, "split/o1"));
    assertThat(facts.recording("t2").override().action()).isEqualTo(SPLIT);
    assertThat(facts.recording("t1").override()).isNull();
  }

  @Test
  void joined_songs_are_one_with_the_first_ones_id_and_title() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                Albums.track("t1", "Song One", null, 200_000, 10),
                Albums.track("t2", "Song Two", null, 300_000, 90))
            .override(join("o1", 0, "Song One", "Song Two"));
    Song song = facts.catalogue().songs().getFirst();
    assertThat(facts.catalogue().songs()).hasSize(1);
    assertThat(song.id()).isEqualTo(songId("Song One"));
    assertThat(song.title()).isEqualTo("Song One");
    assertThat(song.spotifyId()).isEqualTo("t2");
    assertThat(song.override().action()).isEqualTo(JOIN);
  }

  @Test
  void joins_of_joined_songs_come_to_one_song() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "A", null, 200_000),
                track("t2", "B", null, 210_000),
                track("t3", "C", null, 220_000))
            .override(join("o1", 0, "B", "C"))
            .override(join("o2", 1, "A", "B"));
    assertThat(facts.catalogue().songs()).extracting(Song::id).containsExactly(songId("A"));
  }

  @Test
  void a_join_that_names_a_song_twice_or_the_other_way_round_ends() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "A", null, 200_000), track("t2", "B", null, 210_000))
            .override(join("o1", 0, "A", "B", "B"))
            .override(join("o2", 1, "B", "A"));
    assertThat(facts.catalogue().songs()).extracting(Song::id).containsExactly(songId("A"));
  }

  @Test
  void kinds_that_are_not_wanted_are_left_out_as_policy() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "Song"),
                track("t2", "Song - Peel Session", null, 210_000),
                track("t3", "Song - Acoustic", null, 220_000),
                track("t4", "Song - Demo", null, 230_000),
                track("t5", "Song - Instrumental", null, 240_000),
                track("t6", "Song - Nightjar Remix", null, 250_000),
                track("t7", "Song - Radio Edit", null, 260_000));
    assertThat(facts.studio()).hasSize(7);
    assertThat(facts.recording("t6").isRemix()).isTrue();
    for (VersionKind kind : VersionKind.values()) {
      facts.without(kind);
    }
    assertThat(facts.studio()).containsExactly("t1", "t7");
    assertThat(facts.exclusion("t2").reason()).isEqualTo("policy");
    assertThat(facts.exclusion("t2").evidence().getFirst()).endsWith("session");
  }
}
