package io.backline.model.setlist;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for and against each song at a show, out of what was played before. */
final class Prospect {
  private static final double USUAL_STRENGTH = 1;
  private static final double LATELY_STRENGTH = 2;
  private static final double TOUR_STRENGTH = 1.5;
  private static final double COUNTRY_STRENGTH = 4;
  private static final double PLACE_STRENGTH = 3;
  private static final int NEW_DAYS = 365;
  private static final double NEW_HALF_LIFE_DAYS = 90;
  private static final int RUN_DAYS = 21;
  private static final int STAY_DAYS = 10;
  private static final double MOST_DOUBLINGS = 3;

  private final Memory memory;
  private final Occasion occasion;
  private final double[] popularity;
  private final Optional<Tally> tour;
  private final Optional<Tally> country;
  private final Optional<Tally> place;
  private final Set<Integer> thisStay = new HashSet<>();
  private final boolean isStay;

  Prospect(Memory memory, Occasion occasion, double[] popularity) {
    this.memory = memory;
    this.occasion = occasion;
    this.popularity = popularity;
    tour = memory.onTour(occasion);
    country = memory.inCountry(occasion);
    List<Performance> stay = stay();
    isStay = !stay.isEmpty();
    stay.forEach(one -> thisStay.addAll(one.songs()));
    // A stay says about this place what it says about the tour.
    place = isStay ? Optional.empty() : memory.atPlace(occasion);
  }

  private List<Performance> stay() {
    return memory.performances().reversed().stream()
        .takeWhile(one -> occasion.place() != null && occasion.place().equals(one.place()))
        .takeWhile(one -> DAYS.between(one.date(), occasion.date()) <= STAY_DAYS)
        .toList();
  }

  /** Whether the song was played before, is new or is popular: what is learned from. */
  boolean isKnown(int song) {
    boolean isExpected = isNew(song) || popularity[song] > Popularity.LEAST;
    return memory.wasPlayed(song) || (isExpected && memory.isOut(song, occasion.date()));
  }

  Signs signs(int song) {
    Signs signs = new Signs();
    double share = share(song);
    double usual = LogOdds.of(share);
    signs.set(Sign.ALWAYS, 1);
    signs.set(Sign.USUAL, usual);
    signs.set(Sign.LATELY, LogOdds.of(memory.lately().rate(song, share, LATELY_STRENGTH)) - usual);
    signs.set(Sign.TOUR, more(tour, song, share, TOUR_STRENGTH));
    signs.set(Sign.COUNTRY, more(country, song, share, COUNTRY_STRENGTH));
    signs.set(Sign.PLACE, more(place, song, share, PLACE_STRENGTH));
    signs.set(Sign.NEW, newness(song));
    signs.set(Sign.THIS_STAY, thisStay.contains(song) ? 1 : 0);
    if (memory.wasPlayed(song)) {
      setSince(signs, song, share);
    } else if (!memory.performances().isEmpty()) {
      signs.set(Sign.NEVER, 1 - newness(song));
    }
    return signs;
  }

  private void setSince(Signs signs, int song, double share) {
    int since = memory.showsSince(song);
    if (DAYS.between(memory.lastDay(song), occasion.date()) <= RUN_DAYS) {
      switch (since) {
        case 1 -> signs.set(Sign.ONE_AGO, 1);
        case 2 -> signs.set(Sign.TWO_AGO, 1);
        case 3 -> signs.set(Sign.THREE_AGO, 1);
        case 4, 5, 6 -> signs.set(Sign.FOUR_TO_SIX_AGO, 1);
        default -> {}
      }
    }
    // Further ahead, other shows come between, and nobody knows which songs rest by then.
    if (DAYS.between(memory.performances().getLast().date(), occasion.date()) <= RUN_DAYS) {
      signs.set(Sign.EARLY, early(song, since));
      signs.set(Sign.OVERDUE, Math.clamp(doublings(since * share), 0, MOST_DOUBLINGS));
    }
  }

  /** {@link Sign#EARLY} of a song that was played so many shows ago. */
  double early(int song, int since) {
    return Math.clamp(-doublings(since * share(song)), 0, MOST_DOUBLINGS);
  }

  private static double doublings(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  private double share(int song) {
    return memory.usual().rate(song, popularity[song], USUAL_STRENGTH);
  }

  private static double more(Optional<Tally> tally, int song, double share, double strength) {
    return tally
        .map(some -> LogOdds.of(some.rate(song, share, strength)) - LogOdds.of(share))
        .orElse(0.0);
  }

  private double newness(int song) {
    return isNew(song) ? Math.pow(2, -age(song) / NEW_HALF_LIFE_DAYS) : 0;
  }

  private boolean isNew(int song) {
    return memory.songs().get(song).released() != null && age(song) <= NEW_DAYS;
  }

  private double age(int song) {
    LocalDate released = memory.songs().get(song).released();
    return Math.max(0, DAYS.between(released, occasion.date()));
  }
}
