package io.backline.store.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CheckCursorTest {
  private static final Place SOMEWHERE =
      new Place(Place.Table.STATUS, Optional.of("QVJUSVNUI2EA_Sk9C-"));

  @Test
  void a_cursor_is_read_as_it_was_written() {
    for (Place place : new Place[] {Place.BEGINNING, SOMEWHERE}) {
      for (Set<String> gone : Set.of(Set.<String>of(), Set.of("1f"), Set.of("1f", "a0", "7"))) {
        CheckCursor cursor = new CheckCursor(place, gone);
        assertThat(CheckCursor.parse(cursor.toString())).isEqualTo(cursor);
      }
    }
  }

  @Test
  void once_ten_artists_are_gone_nobody_is_added_and_these_ten_are_known() {
    GoneArtists gone = new GoneArtists(Set.of());
    for (int i = 0; i < GoneArtists.MOST; i++) {
      assertThat(gone.admit("artist " + i)).isTrue();
    }
    assertThat(gone.admit("another")).isFalse();
    GoneArtists later = new GoneArtists(gone.marks());
    assertThat(later.admit("another")).isFalse();
    assertThat(later.admit("artist 3")).isTrue();
  }
}
