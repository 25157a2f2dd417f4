package io.backline.model.setlist;

import static io.backline.model.setlist.Nights.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UsualLengthTest {

  @Test
  void it_is_the_middle_of_the_latest_complete_performances() {
    assertThat(of(18, 20, 19, 2, 21)).isEqualTo(20);
  }

  @Test
  void what_is_long_ago_does_not_count() {
    assertThat(of(9, 9, 9, 9, 9, 9, 9, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15))
        .isEqualTo(15);
  }

  @Test
  void a_performance_of_less_than_half_is_incomplete_by_its_share() {
    List<Performance> before = performances(20, 20);

    assertThat(UsualLength.completeness(before, performance(5))).isEqualTo(0.25);
    assertThat(UsualLength.completeness(before, performance(10))).isEqualTo(1);
    assertThat(UsualLength.completeness(List.of(), performance(1))).isEqualTo(1);
  }

  private static int of(int... sizes) {
    return UsualLength.of(performances(sizes), Performance::size);
  }

  private static List<Performance> performances(int... sizes) {
    return IntStream.of(sizes).mapToObj(UsualLengthTest::performance).toList();
  }

  private static Performance performance(int size) {
    List<Integer> songs = IntStream.range(0, size).boxed().toList();
    return new Performance(FIRST, null, null, null, songs, List.of());
  }
}
