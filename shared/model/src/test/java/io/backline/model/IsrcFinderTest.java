package io.backline.model;

import static io.backline.model.Facts.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ISRCs that MusicBrainz tells, and what they may not be taken for. */
final class IsrcFinderTest {
  private static final String ISRC = "GBAYE0601498";
  private static final String OTHER = "GBAYE0601499";

  private static Facts song() {
    return new Facts().album("Lamps", track("t1", "Song", null, 200_000));
  }

  @Test
  void an_isrc_is_taken_from_the_recording_of_the_title_and_length() {
    assertThat(song().take("SONG", null, 202_000, ISRC).recording("t1").isrc()).isEqualTo(ISRC);
  }

  @Test
  void the_nearest_length_wins() {
    Facts facts = song().take("Song", null, 201_900, OTHER).take("Song", null, 200_100, ISRC);
    assertThat(facts.recording("t1").isrc()).isEqualTo(ISRC);
  }

  @Test
  void a_farther_recording_is_not_taken_where_the_nearest_has_no_isrc() {
    Facts facts = song().take("Song", null, 201_900, OTHER).take("Song", null, 200_100);
    assertThat(facts.recording("t1").isrc()).isNull();
  }

  @Test
  void two_recordings_of_one_length_are_ambiguous() {
    Facts facts = song().take("Song", null, 200_500, ISRC).take("Song", null, 200_500, OTHER);
    assertThat(facts.recording("t1").isrc()).isNull();
  }

  @Test
  void a_recording_with_two_isrcs_is_ambiguous() {
    assertThat(song().take("Song", null, 200_000, ISRC, OTHER).recording("t1").isrc()).isNull();
  }

  @Test
  void an_isrc_that_names_two_songs_is_not_taken() {
    Facts facts = song().take("Song", null, 200_000, ISRC).take("Other Song", null, 300_000, ISRC);
    assertThat(facts.recording("t1").isrc()).isNull();
  }

  @Test
  void another_length_or_version_is_another_recording() {
    Facts facts = song().take("Song", null, 202_001, ISRC).take("Song", "remaster", 200_000, OTHER);
    assertThat(facts.recording("t1").isrc()).isNull();
  }

  @Test
  void a_version_is_also_known_by_the_disambiguation() {
    Facts facts =
        new Facts()
            .album("Lamps", track("t1", "Song - 2009 Remaster", null, 200_000))
            .take("Song", null, 200_000, ISRC)
            .take("Song", "2009 remaster", 200_000, OTHER);
    assertThat(facts.recording("t1").isrc()).isEqualTo(OTHER);
  }

  @Test
  void a_live_recordings_isrc_is_not_taken() {
    Facts facts = song().take("Song", "live", 200_100, OTHER).take("Song", null, 201_000, ISRC);
    assertThat(facts.recording("t1").isrc()).isNull();
  }

  @Test
  void an_isrc_that_another_recording_has_is_not_taken() {
    Facts facts =
        song().album("Wicks", track("t2", "Song", ISRC, 260_000)).take("Song", null, 200_000, ISRC);
    assertThat(facts.recording("t1").isrc()).isNull();
    assertThat(facts.recording("t2").isrc()).isEqualTo(ISRC);
  }

  @Test
  void one_isrc_goes_to_one_recording_the_nearest() {
    Facts facts =
        song().album("Wicks", track("t2", "Song", null, 203_000)).take("Song", null, 201_900, ISRC);
    assertThat(facts.recording("t1").isrc()).isNull();
    assertThat(facts.recording("t2").isrc()).isEqualTo(ISRC);
  }

  @Test
  void what_nobody_told_is_listed_with_the_doubtful_first() {
    Facts facts =
        new Facts()
            .album(
                "Lamps",
                track("t1", "Plain", null, 200_000),
                track("t2", "Known", ISRC, 210_000),
                Facts.loud(0.95, track("t3", "Doubtful", null, 220_000)))
            .album("Wicks", track("t4", "Doubtful", null, 220_500));
    List<MissingIsrc> missing = facts.catalogue().missingIsrcs();
    assertThat(missing).extracting(MissingIsrc::title).containsExactly("Doubtful", "Plain");
    assertThat(missing).extracting(MissingIsrc::doubtful).containsExactly(true, false);
    assertThat(missing.getFirst().spotifyIds()).containsExactlyInAnyOrder("t3", "t4");
  }

  @Test
  void a_surely_live_recordings_isrc_is_not_asked_for() {
    Facts facts = new Facts().album("Lamps", track("t1", "Song - Live"));
    assertThat(facts.catalogue().missingIsrcs()).isEmpty();
  }
}
