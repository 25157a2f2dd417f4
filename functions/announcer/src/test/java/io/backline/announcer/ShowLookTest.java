package io.backline.announcer;

import static io.backline.announcer.TestShow.SOON;
import static io.backline.announcer.TestShow.TODAY;
import static io.backline.announcer.TestShow.show;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Announcement.ShowAspect;
import io.backline.model.EventKind;
import io.backline.model.ShowStatus;
import io.backline.store.Announced.KnownShows;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShowLookTest {
  private KnownShows known;

  @Test
  void the_first_look_finds_nothing_however_much_there_is() {
    assertThat(look(show("e1"), show("e2"), show("e3").withdrawn())).isEmpty();
    assertThat(known.byId()).hasSize(3);
  }

  @Test
  void a_show_more_is_found_once() {
    look(show("e1"));
    assertThat(look(show("e1"), show("e2")))
        .containsExactly(new ShowFinding.Added(show("e2").row()));
    assertThat(look(show("e1"), show("e2"))).isEmpty();
  }

  @Test
  void what_a_list_that_was_not_whole_lacked_at_the_first_look_is_not_new_at_the_second() {
    known = lookAt(show("e1")).known(false);
    assertThat(look(show("e1"), show("e2"))).isEmpty();
    assertThat(look(show("e1"), show("e2"), show("e3"))).hasSize(1);
  }

  @Test
  void a_date_a_time_a_place_and_a_status_are_each_a_change() {
    look(show("e1"));
    assertThat(changes(show("e1").on(SOON.plusDays(7)))).containsExactly(ShowAspect.DATE);
    assertThat(changes(show("e1").on(SOON.plusDays(7)).at(LocalTime.of(21, 0))))
        .containsExactly(ShowAspect.TIME);
    look(show("e1"));
    assertThat(changes(show("e1").in("v2"))).containsExactly(ShowAspect.VENUE);
    look(show("e1"));
    assertThat(changes(show("e1").on(SOON.plusDays(7)).as(ShowStatus.RESCHEDULED)))
        .containsExactlyInAnyOrder(ShowAspect.DATE, ShowAspect.STATUS);
  }

  @Test
  void a_show_that_is_cancelled_postponed_withdrawn_or_there_again_changes_its_status() {
    look(show("e1"));
    for (TestShow next :
        List.of(
            show("e1").as(ShowStatus.CANCELLED),
            show("e1"),
            show("e1").as(ShowStatus.POSTPONED),
            show("e1").as(ShowStatus.POSTPONED).withdrawn(),
            show("e1").as(null))) {
      assertThat(changes(next)).containsExactly(ShowAspect.STATUS);
      assertThat(look(next)).isEmpty();
    }
  }

  @Test
  void going_on_or_off_sale_is_no_change() {
    look(show("e1"));
    assertThat(look(show("e1").as(ShowStatus.OFFSALE))).isEmpty();
    assertThat(look(show("e1").as(null))).isEmpty();
    assertThat(look(show("e1"))).isEmpty();
  }

  @Test
  void a_time_or_place_that_is_left_out_for_once_is_no_change_and_is_remembered() {
    look(show("e1"));
    assertThat(look(show("e1").at(null).in(null))).isEmpty();
    assertThat(look(show("e1"))).isEmpty();
  }

  @Test
  void a_date_that_is_to_be_announced_again_is_a_change() {
    look(show("e1"));
    assertThat(changes(show("e1").on(null).at(null).as(ShowStatus.POSTPONED)))
        .containsExactlyInAnyOrder(ShowAspect.DATE, ShowAspect.STATUS);
  }

  @Test
  void what_is_over_is_neither_new_nor_changed() {
    look(show("e1").on(TODAY.minusDays(3)));
    assertThat(look(show("e1").on(TODAY.minusDays(2)), show("e2").on(TODAY.minusDays(2))))
        .isEmpty();
  }

  @Test
  void a_show_that_was_postponed_past_its_day_changes_when_its_new_day_is_known() {
    TestShow postponed = show("e1").on(TODAY.minusDays(90)).as(ShowStatus.POSTPONED);
    look(postponed);
    look(postponed);
    assertThat(changes(show("e1").as(ShowStatus.RESCHEDULED)))
        .containsExactlyInAnyOrder(ShowAspect.DATE, ShowAspect.STATUS);
  }

  @Test
  void what_is_long_over_is_forgotten_without_a_word() {
    look(show("e1").on(TODAY.minusDays(40)));
    assertThat(known.byId()).isEmpty();
    assertThat(look(show("e1").on(TODAY.minusDays(40)))).isEmpty();
  }

  @Test
  void a_show_that_comes_cancelled_or_withdrawn_is_not_new() {
    look(show("e1"));
    assertThat(look(show("e1"), show("e2").as(ShowStatus.CANCELLED), show("e3").withdrawn()))
        .isEmpty();
  }

  @Test
  void what_is_sold_beside_a_show_is_no_show() {
    look(show("e1"));
    assertThat(look(show("e1").with("e2", EventKind.PARKING), show("e3").of(EventKind.PARKING)))
        .isEmpty();
  }

  @Test
  void an_add_on_that_other_rules_take_for_a_show_is_not_new() {
    look(show("e1").with("e2", EventKind.VIP));
    assertThat(look(show("e1"), show("e2").at(LocalTime.of(17, 0)))).isEmpty();
  }

  @Test
  void a_listing_in_another_shop_that_gives_the_show_its_id_is_not_new() {
    look(show("u1"));
    assertThat(look(show("e1").with("u1", EventKind.SHOW))).isEmpty();
    assertThat(look(show("e1").with("u1", EventKind.SHOW))).isEmpty();
  }

  @Test
  void a_show_that_other_rules_cut_in_two_is_not_new() {
    look(show("e1").with("u1", EventKind.SHOW));
    assertThat(look(show("e1"), show("u1").at(LocalTime.of(22, 0)))).isEmpty();
  }

  @Test
  void two_shows_that_turn_out_to_be_one_change_nothing() {
    look(show("e1"), show("u1").at(LocalTime.of(20, 0)));
    assertThat(look(show("e1").with("u1", EventKind.SHOW))).isEmpty();
  }

  @Test
  void a_show_that_was_listed_anew_at_its_place_and_hour_is_not_new() {
    look(show("e1"));
    assertThat(look(show("e9"))).isEmpty();
    assertThat(look(show("e9"))).isEmpty();
  }

  @Test
  void a_second_night_at_the_same_place_is_new() {
    look(show("e1"));
    assertThat(look(show("e1"), show("e2").on(SOON.plusDays(1)))).hasSize(1);
  }

  @Test
  void a_festival_of_which_only_the_pass_is_listed_is_new_and_its_day_then_a_change_of_date() {
    look(show("e1"));
    TestShow pass = show("p1").of(EventKind.PASS).on(SOON.plusDays(10)).at(null);
    assertThat(look(show("e1"), pass)).hasSize(1);
    TestShow day = show("e2").on(SOON.plusDays(11)).at(null).with("p1", EventKind.PASS);
    assertThat(look(show("e1"), day))
        .singleElement()
        .isInstanceOfSatisfying(
            ShowFinding.Changed.class,
            changed -> assertThat(changed.aspects()).containsExactly(ShowAspect.DATE));
  }

  @Test
  void an_earlier_day_of_a_festival_to_which_the_pass_moves_is_new() {
    TestShow saturday = show("e2");
    TestShow friday = show("e1").on(SOON.minusDays(1));
    look(saturday.with("p1", EventKind.PASS));
    assertThat(look(friday.with("p1", EventKind.PASS), saturday))
        .containsExactly(new ShowFinding.Added(friday.with("p1", EventKind.PASS).row()));
    assertThat(look(friday.with("p1", EventKind.PASS), saturday)).isEmpty();
  }

  private Set<ShowAspect> changes(TestShow show) {
    List<ShowFinding> found = look(show);
    assertThat(found).hasSize(1);
    return ((ShowFinding.Changed) found.getFirst()).aspects();
  }

  private List<ShowFinding> look(TestShow... shows) {
    ShowLook look = lookAt(shows);
    List<ShowFinding> findings = look.findings();
    known = look.known(true);
    return findings;
  }

  private ShowLook lookAt(TestShow... shows) {
    return new ShowLook(known, Stream.of(shows).map(TestShow::row).toList(), TODAY);
  }
}
