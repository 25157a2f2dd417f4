package io.backline.model.setlist;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an artist has played so far, performance by performance from the oldest on. */
final class Memory {
  private static final double HALF_LIFE_SHOWS = 60;
  private static final double HALF_LIFE_DAYS = 365;
  private static final double SHORT_HALF_LIFE_SHOWS = 5;
  // After so long without a show, nobody can say that the tour goes on.
  private static final int BREAK_DAYS = 45;

  private static final double USUAL_DEBUTS = 0.2;
  private static final double DEBUT_STEP = 0.25;

  private final List<RepertoireSong> songs;
  private final List<Performance> performances = new ArrayList<>();
  private final Tally usual;
  private final Tally lately;
  private final Map<String, Tally> tours = new HashMap<>();
  private final Map<String, Tally> countries = new HashMap<>();
  private final Map<String, Tally> places = new HashMap<>();
  private final int[] lastPlayed;
  private double debutShare = USUAL_DEBUTS;
  private String tour;

  Memory(List<RepertoireSong> songs) {
    this.songs = songs;
    usual = new Tally(songs.size());
    lately = new Tally(songs.size());
    lastPlayed = new int[songs.size()];
    Arrays.fill(lastPlayed, -1);
  }

  /** Adds a performance no older than those before. */
  void learn(Performance performance) {
    tour = tourOf(performance.date(), performance.tour());
    fade(performance.date());
    Set<Integer> played = Set.copyOf(performance.songs());
    double[] missed = missed(performance);
    tallies(performance).forEach(tally -> tally.count(played, missed));
    if (!performances.isEmpty()) {
      long debuts = played.stream().filter(song -> !wasPlayed(song)).count();
      debutShare += (debuts / (double) played.size() - debutShare) * DEBUT_STEP;
    }
    played.forEach(song -> lastPlayed[song] = performances.size());
    performances.add(performance);
  }

  private double[] missed(Performance performance) {
    double complete = UsualLength.completeness(performances, performance);
    double[] missed = new double[songs.size()];
    for (int song = 0; song < missed.length; song++) {
      missed[song] = isOut(song, performance.date()) ? complete : 0;
    }
    return missed;
  }

  private void fade(LocalDate date) {
    double days = performances.isEmpty() ? 0 : DAYS.between(performances.getLast().date(), date);
    usual.fade(Math.pow(2, -1 / HALF_LIFE_SHOWS - days / HALF_LIFE_DAYS));
    lately.fade(Math.pow(2, -1 / SHORT_HALF_LIFE_SHOWS));
  }

  private List<Tally> tallies(Performance performance) {
    List<Tally> tallies = new ArrayList<>(List.of(usual, lately));
    add(tallies, tours, tour);
    add(tallies, countries, performance.country());
    add(tallies, places, performance.place());
    return tallies;
  }

  private void add(List<Tally> tallies, Map<String, Tally> byKey, String key) {
    if (key != null) {
      tallies.add(byKey.computeIfAbsent(key, _ -> new Tally(songs.size())));
    }
  }

  /** The tour as it is named; else that of the performance before, unless there was a break. */
  String tourOf(LocalDate date, String named) {
    if (named != null) {
      return named;
    }
    boolean goesOn =
        !performances.isEmpty() && DAYS.between(performances.getLast().date(), date) <= BREAK_DAYS;
    return goesOn ? tour : "from " + date;
  }

  /** Whether it can have been bought on the day, or was played already. */
  boolean isOut(int song, LocalDate date) {
    LocalDate released = songs.get(song).released();
    return released == null || !released.isAfter(date) || wasPlayed(song);
  }

  /** The performances so far, the oldest first. */
  List<Performance> performances() {
    return performances;
  }

  List<RepertoireSong> songs() {
    return songs;
  }

  Tally usual() {
    return usual;
  }

  Tally lately() {
    return lately;
  }

  Optional<Tally> onTour(Occasion occasion) {
    return Optional.ofNullable(tours.get(tourOf(occasion.date(), occasion.tour())));
  }

  Optional<Tally> inCountry(Occasion occasion) {
    return Optional.ofNullable(countries.get(occasion.country()));
  }

  Optional<Tally> atPlace(Occasion occasion) {
    return Optional.ofNullable(places.get(occasion.place()));
  }

  /** How much of a performance was not played before, lately. */
  double debutShare() {
    return debutShare;
  }

  boolean wasPlayed(int song) {
    return lastPlayed[song] >= 0;
  }

  /** So many performances ago the song was played: 1 at the last one. */
  int showsSince(int song) {
    return performances.size() - lastPlayed[song];
  }

  /** When the song was played last. */
  LocalDate lastDay(int song) {
    return performances.get(lastPlayed[song]).date();
  }
}
