package io.backline.samples.data;

import io.backline.samples.data.Setlist.Part;
import io.backline.samples.data.Setlist.Played;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two years of setlists with habits, so that a prediction can be right: tours, each with a core of
 * its own, a usual opener and closer, songs that rest before they come again, and what is new.
 */
final class History {
  private static final int DAYS = 730;
  private static final int LEAST_SONGS = 10;
  private static final int TOUR_DAYS = 160;
  private static final int BREAK_DAYS = 50;
  private static final List<String> COVERED = List.of("Bertil Osk", "Madder Lane", "Tin Vicar");

  private final Dice dice;
  private final Habit habit;
  private final LocalDate today;
  private final List<Venue> venues;
  private final Songbook book;
  private final List<Setlist> nights = new ArrayList<>();

  private History(Dice dice, Habit habit, LocalDate today, List<Venue> venues, Songbook book) {
    this.dice = dice;
    this.habit = habit;
    this.today = today;
    this.venues = venues;
    this.book = book;
  }

  /** The newest night first, as setlist.fm lists them. */
  static List<Setlist> make(
      Dice dice,
      Habit habit,
      Credit artist,
      Catalogue catalogue,
      LocalDate today,
      List<Venue> venues) {
    Songbook book = Songbook.of(dice, artist, catalogue);
    if (book.size() < LEAST_SONGS) {
      return List.of();
    }
    History history = new History(dice, habit, today, venues, book);
    for (int ago = DAYS - 1; ago > 0; ago -= TOUR_DAYS + BREAK_DAYS) {
      history.tour(ago);
    }
    return history.nights.reversed();
  }

  /** Plays from so many days ago on. */
  private void tour(int ago) {
    LocalDate first = today.minusDays(ago);
    TourSets sets = new TourSets(dice, habit, book, first);
    Venue venue = dice.pick(venues);
    int stay = 1;
    for (int left = ago; left > Math.max(0, ago - TOUR_DAYS); ) {
      nights.add(night(today.minusDays(left), first, venue, sets));
      boolean stays = stay < habit.stays() && dice.percent(60);
      stay = stays ? stay + 1 : 1;
      venue = stays ? venue : dice.pick(venues);
      left -= stays ? 1 : dice.between(2, 7);
    }
  }

  private Setlist night(LocalDate date, LocalDate first, Venue venue, TourSets sets) {
    List<Part> parts = dice.percent(5) ? List.of() : parts(sets, date);
    Optional<String> tour =
        dice.percent(85)
            ? Optional.of("Rounds of " + first.getMonthValue() + "/" + first.getYear())
            : Optional.empty();
    return new Setlist(dice.hex(8), date, venue, tour, parts);
  }

  private List<Part> parts(TourSets sets, LocalDate date) {
    TourSets.Night night = sets.next(date);
    List<Played> main = new ArrayList<>();
    main.add(new Played("", Optional.empty(), true));
    night.main().forEach(song -> main.add(Played.own(song)));
    if (dice.percent(30)) {
      Played cover = new Played("The Ferryman's Rest", Optional.of(dice.pick(COVERED)), false);
      main.add(main.size() - 1, cover);
    }
    List<Played> encore = night.encore().stream().map(Played::own).toList();
    return List.of(new Part(Optional.empty(), main), new Part(Optional.of(1), encore));
  }
}
