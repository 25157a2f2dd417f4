package io.backline.model;

import static io.backline.model.Facts.track;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which releases are one recording, and how it is named. */
final class RecordingGroupsTest {
  private static final String ISRC = "USSUB0200002";
  private static final String OTHER = "GBAYE0601499";

  @Test
  void a_recording_keeps_its_id_when_its_isrc_is_found() {
    Facts before =
        new Facts()
            .album("Lamps", track("t2", "Song", null, 200_000))
            .release("single", "Song", "2000", track("t9", "Song", null, 200_500));
    Facts found = before.take("Song", null, 200_000, ISRC);
    Facts told =
        new Facts()
            .album("Lamps", track("t2", "Song", ISRC, 200_000))
            .release("single", "Song", "2000", track("t9", "Song", ISRC, 200_500));
    String id = Ids.recording(Albums.ARTIST, "t9");
    assertThat(found.catalogue().recordings()).extracting(Recording::id).containsExactly(id);
    assertThat(told.catalogue().recordings()).extracting(Recording::id).containsExactly(id);
  }

  @Test
  void the_earliest_release_names_the_recording_and_one_without_a_date_only_for_want_of_others() {
    Facts facts =
        new Facts()
            .release("album", "Lamps", null, track("t1", "Song", ISRC, 200_000))
            .release("album", "Wicks", "2003", track("t2", "Song", ISRC, 200_000));
    assertThat(facts.catalogue().recordings())
        .extracting(Recording::id)
        .containsExactly(Ids.recording(Albums.ARTIST, "t2"));
  }

  @Test
  void one_isrc_on_two_songs_is_two_recordings_of_which_the_more_released_shows_it() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "About a Lamp", ISRC, 168_000),
                track("t2", "Flew", ISRC, 175_000))
            .release("album", "Wicks", "2005", track("t3", "Flew", ISRC, 175_100));
    assertThat(facts.recording("t2").isrc()).isEqualTo(ISRC);
    assertThat(facts.recording("t1").isrc()).isNull();
    assertThat(facts.catalogue().songs()).hasSize(2);
    assertThat(facts.catalogue().missingIsrcs()).isEmpty();
  }

  @Test
  void two_isrcs_of_one_title_and_length_are_two_recordings_of_one_song() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song", ISRC, 200_000))
            .album("Wicks", track("t2", "Song", OTHER, 200_000));
    assertThat(facts.catalogue().recordings()).hasSize(2);
    assertThat(facts.catalogue().songs()).hasSize(1);
  }

  @Test
  void an_unmarked_track_is_not_joined_to_a_marked_one_by_its_length() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - Live", ISRC, 200_000))
            .release("compilation", "Best", "2010", track("t2", "Song", ISRC, 200_000))
            .album("Wicks", track("t3", "Song", null, 200_500));
    assertThat(facts.studio()).containsExactly("t3");
  }

  @Test
  void a_track_from_a_concert_does_not_stand_for_a_studio_recording() {
    Facts facts =
        new Facts()
            .release("album", "Live at the Mill", "1999", track("t1", "Song", ISRC, 200_000))
            .album("Lamps", track("t2", "Song", ISRC, 200_000));
    assertThat(facts.studio()).containsExactly("t2");
    assertThat(facts.recording("t2").releaseDate()).isEqualTo("1999");
  }
}
