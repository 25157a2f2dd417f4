package io.backline.model.setlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Goes through an artist's performances once more, and notes before each of them what spoke for and
 * against every song, as a forecast would have seen it, and whether it was played.
 */
final class Study {
  private static final int LEARNED_FROM = 50;
  private static final int LEAST_BEFORE = 2;
  private static final double HALF_LIFE_SHOWS = 30;

  private final List<Performance> past;
  private final Occasion occasion;
  private final double[] popularity;
  private final Memory memory;
  private final List<Case> cases = new ArrayList<>();

  private Study(List<RepertoireSong> songs, List<Performance> past, Occasion occasion) {
    this.past = past;
    this.occasion = occasion;
    popularity = Popularity.shares(songs);
    memory = new Memory(songs);
  }

  /** How likely each song is at the occasion; the oldest performance is first. */
  static Chances of(List<RepertoireSong> songs, List<Performance> past, Occasion occasion) {
    Study study = new Study(songs, past, occasion);
    for (int i = 0; i < past.size(); i++) {
      study.read(i);
    }
    Prospect prospect = new Prospect(study.memory, occasion, study.popularity);
    return new Chances(study.memory, Weights.of(study.cases), prospect);
  }

  private void read(int number) {
    Performance performance = past.get(number);
    int ago = past.size() - number;
    boolean complete = UsualLength.completeness(memory.performances(), performance) == 1;
    if (number >= LEAST_BEFORE && ago <= LEARNED_FROM && complete) {
      note(performance, Math.pow(2, -ago / HALF_LIFE_SHOWS));
    }
    memory.learn(performance);
  }

  private void note(Performance performance, double weight) {
    Prospect before = new Prospect(memory, asForecast(performance), popularity);
    Set<Integer> played = Set.copyOf(performance.songs());
    for (int song = 0; song < popularity.length; song++) {
      if (before.isKnown(song)) {
        cases.add(new Case(before.signs(song), played.contains(song), weight));
      }
    }
  }

  /** Nothing may be learned from a tour's name that the forecast cannot know. */
  private Occasion asForecast(Performance one) {
    String tour = occasion.tour() == null ? null : one.tour();
    return new Occasion(one.date(), tour, one.country(), one.place());
  }
}
