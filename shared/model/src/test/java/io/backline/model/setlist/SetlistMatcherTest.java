package io.backline.model.setlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.backline.model.Recording;
import io.backline.model.Song;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which songs of the catalogue a line of a setlist names. */
final class SetlistMatcherTest {
  private final SetlistMatcher matcher =
      new SetlistMatcher(
          List.of(
              song("s1", "Down with Disease"),
              song("s2", "(I Can't Get No) Rest"),
              song("s3", "Tweezer"),
              song("s4", "Tweezer Reprise"),
              song("s5", "Dawn / Dusk"),
              song("s6", "Ferry (The Crossing)"),
              song("s7", "Nachtlied"),
              song("s8", "Ghost"),
              song("s9", "Intro (Winter)"),
              song("s10", "Intro (Summer)")),
          List.of(
              recording("s7", "Night Song (2011 Remaster)"),
              recording("s8", "Ghost (Acoustic)"),
              recording("s1", "Down with Disease (Radio Edit)")));

  @Test
  void a_title_is_found_however_it_is_written() {
    assertThat(ids("DOWN WITH DISEASE!")).containsExactly("s1");
    assertThat(ids("Down With Disease (Live)")).containsExactly("s1");
    assertThat(ids("Ghost (Acoustic)")).containsExactly("s8");
  }

  @Test
  void a_song_is_found_by_another_title_that_one_of_its_recordings_has() {
    assertThat(ids("Night Song")).containsExactly("s7");
  }

  @Test
  void what_stands_in_brackets_may_be_left_out_on_either_side() {
    assertThat(ids("Rest")).containsExactly("s2");
    assertThat(ids("Ferry")).containsExactly("s6");
    assertThat(ids("Ghost (unfinished)")).containsExactly("s8");
  }

  @Test
  void a_reprise_is_another_song_and_not_found_as_the_first() {
    assertThat(ids("Tweezer (Reprise)")).containsExactly("s4");
    assertThat(ids("Ghost (Reprise)")).containsExactly((String) null);
  }

  @Test
  void what_several_songs_may_be_is_none_of_them() {
    assertThat(ids("Intro")).containsExactly((String) null);
    assertThat(ids("Intro (Summer)")).containsExactly("s10");
  }

  @Test
  void a_medley_is_taken_apart_and_a_title_with_a_slash_is_not() {
    assertThat(matcher.parts("Tweezer / Unheard / Ghost"))
        .extracting(SongPart::title, SongPart::songId)
        .containsExactly(tuple("Tweezer", "s3"), tuple("Unheard", null), tuple("Ghost", "s8"));
    assertThat(ids("Tweezer > Ghost")).containsExactly("s3", "s8");
    assertThat(ids("Tweezer -> Ghost")).containsExactly("s3", "s8");
    assertThat(matcher.parts("Dawn / Dusk")).containsExactly(new SongPart("Dawn / Dusk", "s5"));
    assertThat(ids("Ghost / Dawn / Dusk")).containsExactly("s8", "s5");
    assertThat(ids("Either/Or")).containsExactly((String) null);
  }

  @Test
  void a_title_of_more_pieces_than_anybody_plays_is_not_taken_apart() {
    String most = String.join(" / ", Collections.nCopies(20, "Ghost"));
    assertThat(ids(most)).hasSize(20).containsOnly("s8");
    String more = String.join(" / ", Collections.nCopies(512, "Ghost"));
    assertThat(matcher.parts(more)).containsExactly(new SongPart(more, null));
  }

  @Test
  void what_the_catalogue_does_not_have_is_kept_without_a_song() {
    assertThat(matcher.parts("Nobody's Song")).containsExactly(new SongPart("Nobody's Song", null));
  }

  @Test
  void a_line_that_nobody_knew_has_no_parts() {
    assertThat(matcher.parts(null)).isEmpty();
  }

  @Test
  void a_cover_stays_one_and_is_found_where_the_artist_has_recorded_it() {
    List<PlayedSong> matched = matcher.matched(List.of(cover("Ghost"), cover("Timber")));
    assertThat(matched).extracting(PlayedSong::coverOf).containsOnly("Josh White");
    assertThat(matched)
        .flatExtracting(PlayedSong::parts)
        .extracting(SongPart::songId)
        .containsExactly("s8", null);
  }

  @Test
  void of_two_songs_with_one_title_the_more_popular_is_meant() {
    SetlistMatcher two =
        new SetlistMatcher(
            List.of(song("a", "Home", 20), song("b", "Home", 60), song("c", "Home", null)),
            List.of());
    assertThat(two.parts("Home")).extracting(SongPart::songId).containsExactly("b");
  }

  private List<String> ids(String title) {
    return matcher.parts(title).stream().map(SongPart::songId).toList();
  }

  private static PlayedSong cover(String title) {
    return new PlayedSong(title, null, "Josh White", null, null, false, List.of());
  }

  private static Song song(String id, String title) {
    return song(id, title, 50);
  }

  static Song song(String id, String title, Integer popularity) {
    return new Song(
        id, title, title, null, "t" + id, "Album", null, popularity, 1, false, List.of(), null);
  }

  private static Recording recording(String songId, String name) {
    return new Recording(
        songId + name,
        songId,
        name,
        name,
        null,
        "t",
        "Album",
        null,
        null,
        1,
        false,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }
}
