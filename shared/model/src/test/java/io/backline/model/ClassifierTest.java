package io.backline.model;

import static io.backline.model.Facts.loud;
import static io.backline.model.Facts.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What speaks for and against a live recording, and what outweighs what. */
final class ClassifierTest {
  private static final String ISRC = "GBAYE0601498";
  private static final String OTHER = "GBAYE0601499";
  private static final String LIVE = "live, 1993\u201011\u201018: Kiln Studios, Hull, UK";

  @Test
  void a_marked_title_is_live_also_where_musicbrainz_knows_nothing_of_it() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live", ISRC, 200_000))
            .take("Song", null, 200_000, ISRC);
    assertThat(facts.studio()).isEmpty();
    assertThat(facts.exclusion("t1").evidence())
        .contains(
            "against that: MusicBrainz knows the recording with the ISRC GBAYE0601498, and not as"
                + " live");
  }

  @Test
  void a_studio_recording_that_was_sold_as_live_is_kept_for_a_look() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live / Remastered 2009", ISRC, 200_000))
            .album("Wicks", track("t2", "Song", ISRC, 200_000))
            .take("Song", null, 200_000, ISRC);
    Recording recording = facts.recording("t2");
    assertThat(recording.review()).contains("says \"- Live / Remastered 2009\"");
    assertThat(recording.evidence())
        .contains("the same recording is on \"Wicks\", which is no live album");
  }

  @Test
  void a_mark_that_a_compilation_drops_is_not_outweighed() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live", ISRC, 200_000))
            .release("compilation", "Best", "2010", track("t2", "Song", ISRC, 200_000))
            .take("Song", null, 200_000, ISRC);
    assertThat(facts.studio()).isEmpty();
  }

  @Test
  void a_studio_note_outweighs_every_mark() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live", ISRC, 200_000))
            .album("Wicks", track("t2", "Song - Studio Version", ISRC, 200_000));
    assertThat(facts.studio()).containsExactly("t2");
  }

  @Test
  void an_isrc_that_musicbrainz_knows_as_live_is_live() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .take("Song", LIVE, 200_000, ISRC);
    assertThat(facts.exclusion("t1").evidence())
        .containsExactly(
            "MusicBrainz knows the recording with the ISRC GBAYE0601498 as live",
            "against that: the same recording is on \"Lamps\", which is no live album",
            "it was only ever released live");
  }

  @Test
  void an_isrc_that_musicbrainz_knows_as_both_says_nothing() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .take("Song", LIVE, 200_000, ISRC)
            .take("Song", null, 200_000, ISRC);
    assertThat(facts.studio()).containsExactly("t1");
    assertThat(facts.recording("t1").review()).isNull();
  }

  @Test
  void an_isrc_that_names_another_song_too_is_heard_for_the_song_it_is_on() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .take("Other Song", LIVE, 300_000, ISRC)
            .take("Song", null, 200_000, ISRC);
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void unmarked_tracks_of_a_known_live_album_are_live() {
    Facts facts =
        new Facts()
            .album("Lamps (Deluxe Edition)", track("t1", "Song", null, 240_000))
            .album("Wicks", track("t2", "Song", null, 200_000))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t2");
    assertThat(facts.exclusion("t1").evidence())
        .containsExactly("MusicBrainz knows \"Lamps (Deluxe Edition)\" as a live album");
  }

  @Test
  void a_recording_that_is_also_on_a_studio_album_is_not_live_because_of_a_live_album() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 200_000))
            .album("Wicks", track("t2", "Song", null, 201_500))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t2");
    assertThat(facts.catalogue().duplicates()).isEqualTo(1);
    assertThat(facts.recording("t2").review()).contains("as a live album");
  }

  @Test
  void a_live_take_of_the_studio_takes_length_is_not_joined_to_it() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 200_000))
            .album("Wicks", track("t2", "Song", null, 201_500))
            .known("Lamps", "2001", "Live")
            .take("Song", LIVE, 200_000)
            .take("Song", null, 201_500);
    assertThat(facts.studio()).containsExactly("t2");
    assertThat(facts.exclusion("t1").reason()).isEqualTo("live");
  }

  @Test
  void a_compilation_does_not_make_a_live_albums_track_a_studio_recording() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 200_000))
            .release("compilation", "Best", "2010", track("t2", "Song", null, 200_000))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).isEmpty();
  }

  @Test
  void a_studio_note_keeps_a_track_of_a_live_album() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Studio Version"), track("t2", "Other"))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void musicbrainz_tells_the_studio_tracks_of_a_live_album() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "Fresh Song", ISRC, 200_000),
                track("t2", "Old", "GBAYE0601501", 210_000),
                track("t3", "Older", "GBAYE0601502", 220_000))
            .known("Lamps", "2001", "Live")
            .take("Fresh Song", null, 200_000, ISRC)
            .take("Old", LIVE, 210_000, "GBAYE0601501")
            .take("Older", LIVE, 220_000, "GBAYE0601502");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void musicbrainz_tells_the_studio_tracks_also_where_they_outnumber_the_live_ones() {
    Facts facts =
        new Facts().album("Lamps", halfLive().toArray(Track[]::new)).known("Lamps", "2001", "Live");
    for (int i = 0; i < 15; i++) {
      facts.take("Song " + i, i < 6 ? LIVE : null, 200_000 + i * 10_000, isrc(i));
    }
    assertThat(facts.studio()).hasSize(9).allMatch(id -> id.startsWith("studio"));
  }

  private static List<Track> halfLive() {
    return IntStream.range(0, 15)
        .mapToObj(
            i ->
                track(
                    (i < 6 ? "live" : "studio") + i,
                    "Song " + i + (i < 6 ? " - Live" : ""),
                    isrc(i),
                    200_000 + i * 10_000))
        .toList();
  }

  private static String isrc(int number) {
    return "GBAYE06015%02d".formatted(number);
  }

  @Test
  void of_two_release_groups_of_one_title_the_one_of_the_year_counts() {
    Facts facts =
        new Facts()
            .release("album", "Lamps", "1999-03", track("t1", "Song", null, 200_000))
            .release("album", "Lamps", "2005", track("t2", "Song", null, 240_000))
            .known("Lamps", "1999-03-01")
            .known("Lamps", "2005-11", "Live");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void two_release_groups_of_one_title_and_no_year_say_nothing() {
    Facts facts =
        new Facts()
            .release("album", "Lamps", null, track("t1", "Song"))
            .known("Lamps", "1999")
            .known("Lamps", "2005", "Live");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void a_live_album_does_not_speak_for_the_single_of_its_name() {
    Facts facts =
        new Facts()
            .release("single", "Lamps", "2001", track("t1", "Lamps"))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void an_albums_name_alone_is_no_evidence_but_a_reason_to_look() {
    Facts facts = new Facts().album("Live from Nowhere", track("t1", "Song"));
    assertThat(facts.recording("t1").review())
        .isEqualTo("the album is called \"Live from Nowhere\"");
  }

  @Test
  void an_albums_name_counts_where_nearly_all_other_titles_are_marked() {
    Facts facts =
        new Facts()
            .album(
                "Live at the Mill",
                track("t1", "Song"),
                track("t2", "A - Live"),
                track("t3", "B - Live"),
                track("t4", "C - Live"));
    assertThat(facts.studio()).isEmpty();
    assertThat(facts.exclusion("t1").evidence())
        .first()
        .isEqualTo(
            "the album \"Live at the Mill\" says \"Live at the Mill\", and most of its other titles"
                + " say so too");
  }

  @Test
  void a_label_that_marks_some_titles_of_a_live_album_means_the_others_not_to_be() {
    Facts facts =
        new Facts()
            .album(
                "Live from Orbit",
                track("t1", "Song"),
                track("t2", "Other Song"),
                track("t3", "Third Song"),
                track("t4", "A (Live)"),
                track("t5", "B (Live)"),
                track("t6", "C (Live)"),
                track("t7", "D (Live)"));
    assertThat(facts.studio()).containsExactly("t1", "t2", "t3");
  }

  @Test
  void an_albums_name_counts_where_an_audience_is_heard() {
    Facts facts = new Facts().album("Lamps (Live in Hull)", loud(0.9, track("t1", "Song")));
    assertThat(facts.studio()).isEmpty();
  }

  @Test
  void an_audience_is_not_heard_on_an_album_that_musicbrainz_knows_as_a_studio_album() {
    Facts facts =
        new Facts()
            .album("Live from Nowhere", loud(0.9, track("t1", "Song")))
            .known("Live from Nowhere", "2001");
    assertThat(facts.studio()).containsExactly("t1");
  }

  @Test
  void an_albums_name_counts_where_its_songs_are_elsewhere_as_other_recordings() {
    Facts facts =
        new Facts()
            .album(
                "In Concert",
                track("t1", "A", null, 250_000),
                track("t2", "B", null, 260_000),
                track("t3", "C", null, 270_000))
            .album(
                "Lamps",
                track("s1", "A", null, 200_000),
                track("s2", "B", null, 210_000),
                track("s3", "C", null, 220_000));
    assertThat(facts.studio()).containsExactly("s1", "s2", "s3");
  }

  @Test
  void a_studio_album_is_not_taken_for_live_because_its_songs_were_recorded_again_later() {
    Facts facts =
        new Facts()
            .release(
                "album",
                "Live from Nowhere",
                "1999",
                track("t1", "A", null, 250_000),
                track("t2", "B", null, 260_000),
                track("t3", "C", null, 270_000))
            .album(
                "Lamps",
                track("s1", "A", null, 200_000),
                track("s2", "B", null, 210_000),
                track("s3", "C", null, 220_000));
    assertThat(facts.catalogue().exclusions()).isEmpty();
  }

  @Test
  void editions_of_a_studio_album_do_not_make_it_a_live_album() {
    Facts facts =
        new Facts()
            .album(
                "Live from Nowhere",
                track("t1", "A", ISRC, 200_000),
                track("t2", "B", null, 210_000),
                track("t3", "C", null, 220_000))
            .album(
                "Live from Nowhere (2019 Remaster)",
                track("r1", "A", OTHER, 204_000),
                track("r2", "B", null, 214_000),
                track("r3", "C", null, 224_000));
    assertThat(facts.catalogue().exclusions()).isEmpty();
  }

  @Test
  void a_title_and_length_that_musicbrainz_knows_only_as_live_is_live() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 200_000))
            .album(
                "Lamps (Deluxe Edition)",
                track("t2", "Song", null, 200_000),
                track("t3", "Song", null, 260_000))
            .known("Lamps", "2001")
            .take("Song", null, 200_000)
            .take("Song", "live", 260_000);
    assertThat(facts.studio()).containsExactly("t1");
    assertThat(facts.exclusion("t3").evidence())
        .containsExactly(
            "MusicBrainz knows the recording of \"Song\" with this length as live, and the studio's"
                + " with another");
  }

  @Test
  void a_title_that_musicbrainz_knows_only_as_live_may_be_a_gap_and_is_kept_for_a_look() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 200_000))
            .take("Song", "live", 200_000);
    assertThat(facts.recording("t1").review())
        .isEqualTo("MusicBrainz knows only live recordings of this title and length");
  }

  @Test
  void a_plain_studio_album_outweighs_a_title_and_length_that_nothing_else_supports() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 260_000))
            .take("Song", null, 200_000)
            .take("Song", "live", 260_000);
    assertThat(facts.studio()).containsExactly("t1");
    assertThat(facts.recording("t1").review()).isNotNull();
  }

  @Test
  void a_bonus_track_on_a_plain_album_is_live_where_the_studios_recording_is_released_too() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 260_000))
            .album("Wicks", track("t2", "Song", null, 200_000))
            .take("Song", null, 200_000)
            .take("Song", "live", 260_000);
    assertThat(facts.studio()).containsExactly("t2");
  }

  @Test
  void a_studio_take_that_musicbrainz_knows_under_another_isrc_speaks_against_a_live_one() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 300_000))
            .release("single", "Song", "2001", track("t2", "Song", OTHER, 240_000))
            .take("Song", null, 300_000, "GBAYE0601501")
            .take("Song", null, 240_000)
            .take("Song", "live", 300_000);
    assertThat(facts.studio()).containsExactly("t1", "t2");
  }

  @Test
  void an_edit_that_musicbrainz_knows_by_its_version_is_not_live_because_of_its_length() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", null, 300_000))
            .release("single", "Song", "2001", track("t2", "Song", null, 240_000))
            .take("Song", null, 300_000)
            .take("Song", "live", 241_000)
            .take("Song (single edit)", null, 240_000);
    assertThat(facts.studio()).containsExactly("t1", "t2");
  }

  @Test
  void a_studio_recording_that_a_compilation_sells_as_live_is_kept_without_isrcs_too() {
    Facts facts =
        new Facts()
            .album("Wicks", track("t1", "Song", null, 200_000))
            .release(
                "compilation",
                "Best",
                "2010",
                track("t2", "Song - Live / Remastered 2009", null, 200_400))
            .known("Wicks", "2001");
    assertThat(facts.studio()).containsExactly("t1");
    assertThat(facts.catalogue().exclusions()).isEmpty();
    assertThat(facts.take("Song", "live", 200_400).exclusion("t2").reason()).isEqualTo("live");
  }

  @Test
  void a_new_song_that_a_known_live_album_does_not_mark_is_the_studios() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "Fresh Song", null, 200_000),
                track("t2", "Old", null, 210_000),
                track("t3", "Introduction", null, 20_000),
                track("t4", "A - Live"),
                track("t5", "B - Live"),
                track("t6", "C - Live"),
                track("t7", "D - Live"))
            .album("Wicks", track("t8", "Old", null, 190_000))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t1", "t8");
  }

  @Test
  void liveness_alone_only_asks_for_a_look() {
    Facts facts = new Facts().album("Lamps", loud(0.97, track("t1", "Song")));
    assertThat(facts.recording("t1").review()).isEqualTo("it sounds as if there was an audience");
  }

  @Test
  void an_unmarked_title_among_marked_ones_is_the_studio_recording() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song"), track("t2", "A (Live)"), track("t3", "B (Live)"));
    assertThat(facts.recording("t1").evidence())
        .contains("most other titles on \"Lamps\" say that they are live, this one does not");
  }

  @Test
  void a_quiet_new_song_on_a_loud_live_album_is_kept_for_a_look() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                loud(0.1, track("t1", "Fresh Song")),
                loud(0.9, track("t2", "A", null, 300_000)),
                loud(0.8, track("t3", "B", null, 310_000)))
            .known("Lamps", "2001", "Live");
    assertThat(facts.studio()).containsExactly("t1");
    assertThat(facts.recording("t1").review()).isNotNull();
  }

  @Test
  void a_song_that_was_only_played_live_is_reported_as_such() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Rare - Live"), track("t2", "Song - Live"))
            .album("Wicks", track("t3", "Song"));
    String only = "it was only ever released live";
    assertThat(facts.exclusion("t1").evidence()).contains(only);
    assertThat(facts.exclusion("t2").evidence()).doesNotContain(only);
  }
}
