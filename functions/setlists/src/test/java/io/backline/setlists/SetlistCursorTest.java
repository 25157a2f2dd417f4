package io.backline.setlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SetlistCursorTest {
  @Test
  void a_cursor_reads_back_as_it_was_written() {
    SetlistCursor cursor =
        new SetlistCursor(3, 121, 40, 2, 5, List.of("a", "b"), SetlistCursor.State.CUT);
    assertThat(SetlistCursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void what_is_no_cursor_is_refused() {
    assertThatThrownBy(() -> SetlistCursor.parse("{")).isInstanceOf(IllegalArgumentException.class);
  }
}
