package io.backline.model.setlist;

import static java.util.Comparator.comparingDouble;

import io.backline.model.setlist.RunningOrder.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words why a song is in a forecast. */
final class Reasons {
  private static final int MOST = 4;
  private static final int LATEST = 10;
  private static final int FEWEST = 3;
  private static final double TELLING = 0.2;
  private static final double RESTED = 0.7;
  private static final double USUALLY = 0.5;
  // Where a song comes does not tell whether it comes.
  private static final double OF_NO_WEIGHT = 0;

  private final Chances chances;
  private final Memory memory;
  private final RunningOrder order;
  private final Occasion occasion;
  private final List<Integer> ranked;

  Reasons(Chances chances, RunningOrder order, Occasion occasion) {
    this.chances = chances;
    memory = chances.memory();
    this.order = order;
    this.occasion = occasion;
    ranked = Popularity.ranked(memory.songs());
  }

  /**
   * What speaks for a song, or against it.
   *
   * @param weight in log-odds
   */
  private record Reason(double weight, String text) {}

  /** The weightiest first. */
  List<String> of(int song, Sets sets) {
    Stream<Optional<Reason>> reasons =
        memory.wasPlayed(song)
            ? Stream.of(counts(song), here(song), country(song), rest(song), role(song, sets))
            : Stream.of(popularity(song));
    return Stream.concat(reasons, Stream.of(news(song)))
        .flatMap(Optional::stream)
        .sorted(comparingDouble(reason -> -Math.abs(reason.weight())))
        .limit(MOST)
        .map(Reason::text)
        .toList();
  }

  private Optional<Reason> counts(int song) {
    double weight = chances.weight(song, Sign.USUAL, Sign.LATELY, Sign.TOUR) - average();
    Optional<String> tour =
        memory
            .onTour(occasion)
            .filter(tally -> tally.shows() >= FEWEST && tally.shows() < LATEST)
            .filter(tally -> tally.played(song) > 0)
            .map(tally -> times((int) tally.played(song), tally.shows(), "%sshows of this tour"));
    return Optional.of(new Reason(weight, tour.orElseGet(() -> lately(song))));
  }

  /** The log-odds of a song of which nothing is known but that it was played some time. */
  private double average() {
    List<Performance> past = memory.performances();
    long songs = past.stream().flatMap(one -> one.songs().stream()).distinct().count();
    return LogOdds.of(UsualLength.of(past, Performance::size) / (double) songs);
  }

  private String lately(int song) {
    List<Performance> all = memory.performances();
    List<Performance> latest = all.subList(Math.max(0, all.size() - LATEST), all.size());
    List<Performance> some = memory.showsSince(song) <= LATEST ? latest : all;
    int played = (int) some.stream().filter(one -> one.songs().contains(song)).count();
    return times(played, some.size(), "last %sshows");
  }

  private Optional<Reason> here(int song) {
    return memory
        .atPlace(occasion)
        .filter(tally -> tally.played(song) > 0)
        .map(tally -> times((int) tally.played(song), tally.shows(), "%searlier shows here"))
        .map(text -> new Reason(chances.weight(song, Sign.PLACE), text));
  }

  private Optional<Reason> country(int song) {
    double weight = chances.weight(song, Sign.COUNTRY);
    return memory
        .inCountry(occasion)
        .filter(tally -> tally.shows() >= FEWEST && weight > TELLING)
        .filter(tally -> 2 * tally.played(song) >= tally.shows())
        .map(tally -> times((int) tally.played(song), tally.shows(), "%sshows in this country"))
        .map(text -> new Reason(weight, text));
  }

  private static String times(int played, int shows, String which) {
    if (shows == 1) {
      return "played at the " + which.formatted("").replace("shows", "show");
    }
    String of = which.formatted(shows + " ");
    return played == shows
        ? "played at each of the " + of
        : "played at " + played + " of the " + of;
  }

  private Optional<Reason> rest(int song) {
    int since = memory.showsSince(song);
    double weight = chances.restWeight(song);
    double gained = weight - chances.restWeightAtOnce(song);
    double overdue = chances.weight(song, Sign.OVERDUE);
    if (overdue < -RESTED) {
      return Optional.of(new Reason(overdue, "last played " + since + " shows ago"));
    }
    if (since > 1 && gained > RESTED) {
      return Optional.of(new Reason(gained, "last played " + since + " shows ago, and due again"));
    }
    if (weight < -RESTED) {
      String when = since == 1 ? "at the last show" : since + " shows ago";
      return Optional.of(new Reason(weight, "played " + when + ", and seldom again so soon"));
    }
    return Optional.empty();
  }

  private Optional<Reason> role(int song, Sets sets) {
    Role role = order.role(song);
    if (role.encoreShare() >= USUALLY) {
      return role("usually in the encore");
    }
    if (role.openingShare() >= USUALLY) {
      return role("usually opens");
    }
    if (role.closingShare() >= USUALLY) {
      return role("usually ends the main set");
    }
    return order
        .before(song)
        .filter(one -> sets.main().contains(one) || sets.encores().contains(one))
        .flatMap(one -> role("usually follows " + memory.songs().get(one).title()));
  }

  private static Optional<Reason> role(String text) {
    return Optional.of(new Reason(OF_NO_WEIGHT, text));
  }

  private Optional<Reason> popularity(int song) {
    int rank = ranked.indexOf(song);
    return rank < 0
        ? Optional.empty()
        : Optional.of(new Reason(TELLING, "number " + (rank + 1) + " of the most popular songs"));
  }

  private Optional<Reason> news(int song) {
    double weight = chances.weight(song, Sign.NEW);
    LocalDate released = memory.songs().get(song).released();
    return weight > TELLING
        ? Optional.of(new Reason(weight, "new: released on " + released))
        : Optional.empty();
  }
}
