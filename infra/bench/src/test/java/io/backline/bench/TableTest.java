package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void a_table_is_markdown_with_numbers_to_the_right() {
    Table table = Table.of("artist", "import").row("busy", "1,204 ms").row("a|b", 7);

    assertThat(table.markdown())
        .isEqualTo(
            """
            | artist | import |
            |---|---:|
            | busy | 1,204 ms |
            | a\\|b | 7 |
            """);
  }

  @Test
  void a_row_has_as_many_cells_as_the_table_has_columns() {
    assertThatIllegalArgumentException().isThrownBy(() -> Table.of("one", "two").row("only one"));
  }
}
