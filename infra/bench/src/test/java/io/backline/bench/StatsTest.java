package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatsTest {
  @Test
  void the_median_is_the_middle_or_the_mean_of_the_two_there() {
    assertThat(Stats.of(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
    assertThat(Stats.of(List.of(9.0, 1.0, 4.0, 6.0)).median()).isEqualTo(5);
  }

  @Test
  void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
    Stats hundred = Stats.of(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(100)).isEqualTo(hundred.largest()).isEqualTo(100);
    assertThat(Stats.of(List.of(7.0)).percentile(1)).isEqualTo(7);
  }

  @Test
  void nothing_measured_is_an_error() {
    assertThatIllegalArgumentException().isThrownBy(() -> Stats.of(List.of()));
  }
}
