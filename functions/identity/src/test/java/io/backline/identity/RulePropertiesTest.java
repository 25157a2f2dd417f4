package io.backline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds whatever the services say. */
final class RulePropertiesTest {

  @Property
  void nobody_is_settled_who_is_called_something_else(@ForAll long seed) {
    Hearsay said = new Hearsay(seed, UnaryOperator.identity(), new Random(1));
    if (said.verdict() instanceof Verdict.Settled settled) {
      assertThat(said.deniesName(settled.spotifyId())).isFalse();
      assertThat(settled.denied()).doesNotContain(settled.spotifyId());
    }
  }

  @Property
  void the_order_of_links_and_answers_means_nothing(@ForAll long seed, @ForAll long order) {
    Verdict one = new Hearsay(seed, UnaryOperator.identity(), new Random(1)).verdict();
    Verdict other = new Hearsay(seed, UnaryOperator.identity(), new Random(order)).verdict();
    assertThat(other).isEqualTo(one);
  }

  // So two for whom the same speaks can never be told apart by chance.
  @Property
  void evidence_tells_and_ids_do_not(@ForAll long seed) {
    Verdict one = new Hearsay(seed, UnaryOperator.identity(), new Random(1)).verdict();
    Verdict moved = new Hearsay(seed, Hearsay::moved, new Random(1)).verdict();
    assertThat(settled(moved)).isEqualTo(settled(one).stream().map(Hearsay::moved).toList());
  }

  @Property
  void whoever_is_settled_is_ahead_of_what_any_other_could_come_to(@ForAll long seed) {
    Hearsay said = new Hearsay(seed, UnaryOperator.identity(), new Random(1));
    List<Claim> claims = Weighing.claims(said.subject(), said.findings());
    if (said.verdict() instanceof Verdict.Settled settled) {
      Claim first = claims.getFirst();
      assertThat(first.spotifyId()).isEqualTo(settled.spotifyId());
      assertThat(first.score()).isGreaterThanOrEqualTo(Rule.enough(said.subject()));
      assertThat(claims.stream().skip(1))
          .allMatch(other -> first.score() - other.most() >= Rule.AHEAD);
    }
  }

  @Property
  void nobody_is_settled_for_a_name_alone(@ForAll long seed) {
    Hearsay said = new Hearsay(seed, UnaryOperator.identity(), new Random(1));
    if (said.verdict() instanceof Verdict.Settled) {
      assertThat(Weighing.claims(said.subject(), said.findings()).getFirst().found())
          .containsAnyOf(Evidence.LINK, Evidence.RELATION, Evidence.TITLES, Evidence.GENRE);
    }
  }

  @Property
  void what_was_left_open_has_its_candidates_in_the_order_of_their_scores(@ForAll long seed) {
    Hearsay said = new Hearsay(seed, UnaryOperator.identity(), new Random(1));
    if (said.verdict() instanceof Verdict.Unsettled open) {
      assertThat(
              open.candidates().stream()
                  .filter(candidate -> candidate.service().equals("spotify"))
                  .map(candidate -> -candidate.score()))
          .isSorted();
    }
  }

  private static List<String> settled(Verdict verdict) {
    return verdict instanceof Verdict.Settled settled ? List.of(settled.spotifyId()) : List.of();
  }
}
