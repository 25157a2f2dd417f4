package io.backline.samples.data;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What is played on one tour, night by night. */
final class TourSets {
  private static final int ROLES = 4;
  private static final int NEW_SONGS = 4;

  private final Dice dice;
  private final Habit habit;
  private final Songbook book;
  private final List<String> roles;
  private final List<String> core;
  private final List<String> loose;
  private final Deque<List<String>> lately = new ArrayDeque<>();

  /** The tour that begins on a day. */
  TourSets(Dice dice, Habit habit, Songbook book, LocalDate first) {
    this.dice = dice;
    this.habit = habit;
    this.book = book;
    List<String> known = known(first);
    roles = known.subList(0, ROLES);
    List<String> others = known.subList(ROLES, known.size());
    core = core(others);
    loose = others.stream().filter(song -> !core.contains(song)).limit(habit.from()).toList();
  }

  /** A young artist plays what is not out yet. */
  private List<String> known(LocalDate first) {
    List<String> known = book.known(first);
    return known.size() < 2 * ROLES ? book.songs() : known;
  }

  private List<String> core(List<String> others) {
    List<String> left =
        new ArrayList<>(others.subList(0, Math.min(others.size(), 2 * habit.fixed())));
    List<String> core = new ArrayList<>();
    while (core.size() < habit.fixed() && !left.isEmpty()) {
      // The better liked one of two: favourites stay from tour to tour.
      core.add(left.remove(Math.min(dice.below(left.size()), dice.below(left.size()))));
    }
    return core;
  }

  /**
   * One night.
   *
   * @param main songs, and medleys "A / B"
   * @param encore songs
   */
  record Night(List<String> main, List<String> encore) {}

  Night next(LocalDate date) {
    List<String> changing = changing();
    if (core.isEmpty()) {
      int end = Math.max(0, changing.size() - 2);
      return new Night(changing.subList(0, end), changing.subList(end, changing.size()));
    }
    List<String> main = new ArrayList<>();
    main.add(dice.percent(80) ? roles.get(0) : roles.get(1));
    fresh(date).forEach(main::add);
    core.stream().filter(_ -> dice.percent(habit.kept())).forEach(main::add);
    boolean medley = changing.size() > 2;
    main.addAll(
        medley ? List.of(changing.get(0), changing.get(1) + " / " + changing.get(2)) : changing);
    main.add(roles.get(2));
    return new Night(main, List.of(roles.get(3)));
  }

  private Stream<String> fresh(LocalDate date) {
    return book.fresh(date).stream()
        .filter(song -> !core.contains(song) && !roles.contains(song))
        .limit(NEW_SONGS)
        .filter(_ -> dice.percent(80));
  }

  /** Some of those that have rested, rather the better liked ones. */
  private List<String> changing() {
    List<String> rested = new ArrayList<>(loose);
    lately.forEach(rested::removeAll);
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < habit.loose() && !rested.isEmpty()) {
      drawn.add(rested.remove(Math.min(dice.below(rested.size()), dice.below(rested.size()))));
    }
    lately.addLast(drawn);
    if (lately.size() > habit.rest()) {
      lately.removeFirst();
    }
    return drawn;
  }
}
