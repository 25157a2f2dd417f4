package io.backline.model;

import static io.backline.model.Albums.album;
import static io.backline.model.Albums.catalogue;
import static io.backline.model.Albums.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WithdrawnTracksTest {
  private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Track ONE = track("t1", "Song", "GBAYE0601498");
  private static final Track OTHER = track("t2", "Air", "GBAYE0601499");

  @Test
  void a_recording_on_a_withdrawn_album_is_left_out_and_says_where_it_was() {
    Catalogue catalogue = catalogue(album("a", "2001", ONE).withdrawn(THEN));
    assertThat(catalogue.recordings()).isEmpty();
    assertThat(catalogue.exclusions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo("withdrawn");
              assertThat(one.evidence())
                  .first()
                  .isEqualTo("Spotify no longer lists \"Album a\", as of 2026-11-20");
            });
    assertThat(catalogue.tracks()).isZero();
    assertThat(catalogue.duplicates()).isZero();
  }

  @Test
  void a_reissue_keeps_the_row_and_its_date_and_shows_the_track_that_is_there() {
    Album first = album("a", "2001", ONE);
    String id = catalogue(first).recordings().getFirst().id();
    Album reissue = album("b", "2024", track("t9", "Song", ONE.isrc()));
    assertThat(catalogue(first.withdrawn(THEN), reissue).recordings())
        .singleElement()
        .returns(id, Recording::id)
        .returns("2001", Recording::releaseDate)
        .returns("t9", Recording::spotifyId);
  }

  @Test
  void a_live_recording_that_is_withdrawn_does_not_count_as_left_out_for_being_live() {
    Catalogue catalogue =
        catalogue(album("a", "2001", track("t1", "Song - Live", null)).withdrawn(THEN));
    assertThat(catalogue.excludedLive()).isZero();
    assertThat(catalogue.exclusions()).extracting(Exclusion::reason).containsExactly("withdrawn");
  }

  @Test
  void the_newest_release_is_one_that_is_listed() {
    assertThat(
            catalogue(album("a", "2001-01-01", ONE), album("b", "2024", OTHER).withdrawn(THEN))
                .newestRelease())
        .isEqualTo(LocalDate.parse("2001-01-01"));
  }

  @Test
  void what_an_album_no_longer_has_stays_behind_what_it_has_with_the_day_it_was_noticed() {
    Album before = album("a", "2001", ONE, OTHER);
    Album first = album("a", "2001", ONE).behind(before, THEN);
    assertThat(first.listedTracks()).containsExactly(ONE);
    assertThat(first.tracks()).containsExactly(ONE, OTHER.withdrawn(THEN));
    assertThat(album("a", "2001", ONE).behind(first, NOW)).isEqualTo(first);
    assertThat(before.behind(first, NOW)).isEqualTo(before);
  }

  @Test
  void what_may_only_have_been_kept_back_is_not_marked() {
    Album before = album("a", "2001", ONE, OTHER);
    assertThat(album("a", "2001", ONE).behind(before, null)).isEqualTo(before);
  }

  @Test
  void an_album_may_lose_its_tracks_one_by_one_in_any_order() {
    Album all = album("a", "2001", ONE, OTHER, track("t3", "Sea", null));
    Album none = album("a", "2001");
    Album one = none.behind(album("a", "2001", ONE).behind(all, THEN), THEN);
    Album other = none.behind(album("a", "2001", OTHER).behind(all, THEN), THEN);
    assertThat(one).isEqualTo(other).isEqualTo(none.behind(all, THEN));
    assertThat(List.of(one.listedTracks(), other.listedTracks())).allMatch(List::isEmpty);
  }
}
