package io.backline.model.setlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeightsTest {

  @Test
  void without_a_history_each_sign_has_its_usual_weight() {
    Weights weights = Weights.of(List.of());

    for (Sign sign : Sign.values()) {
      assertThat(weights.of(sign)).isEqualTo(sign.weight());
    }
  }

  @Test
  void a_few_cases_move_a_weight_a_little_and_many_move_it_far() {
    double few = Weights.of(cases(5)).of(Sign.ONE_AGO);
    double many = Weights.of(cases(500)).of(Sign.ONE_AGO);

    assertThat(few).isBetween(-1.5, -0.3);
    assertThat(many).isLessThan(-3);
  }

  @Test
  void what_comes_in_three_of_four_cases_is_as_likely() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      cases.add(new Case(signs(Sign.TWO_AGO), i % 4 != 0, 1));
    }
    Weights weights = Weights.of(cases);

    assertThat(LogOdds.probability(weights.logOdds(signs(Sign.TWO_AGO))))
        .isCloseTo(0.75, within(0.01));
  }

  /** What was played at the last show never comes again; the rest comes every second time. */
  private static List<Case> cases(int count) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(new Case(signs(Sign.ONE_AGO), false, 1));
      cases.add(new Case(signs(Sign.ALWAYS), i % 2 == 0, 1));
    }
    return cases;
  }

  private static Signs signs(Sign sign) {
    Signs signs = new Signs();
    signs.set(Sign.ALWAYS, 1);
    signs.set(sign, 1);
    return signs;
  }
}
