package io.backline.shows;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.ticketmaster.EventQuery.Tba;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SliceTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void windows_cover_the_whole_without_a_gap() {
    Slice whole = window(FROM.plusSeconds(1_000_003));
    List<Slice> windows = whole.split(7);
    assertThat(windows).hasSize(7);
    assertThat(windows.getFirst().from()).isEqualTo(whole.from());
    assertThat(windows.getLast().to()).isEqualTo(whole.to());
    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to());
    }
  }

  @Test
  void what_is_too_short_is_not_split() {
    assertThat(window(FROM.plusSeconds(100)).split(2)).isEmpty();
  }

  @Test
  void a_cursor_is_read_as_it_was_written() {
    ShowsCursor cursor =
        new ShowsCursor(
            List.of(Part.FIRST, new Part(window(FROM.plusSeconds(9)), 3)),
            7,
            Set.of("6fe4e5c3-b1"),
            FROM);
    assertThat(ShowsCursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  private static Slice window(Instant to) {
    return new Slice(FROM, to, false, Tba.INCLUDED);
  }
}
