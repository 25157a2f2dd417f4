package io.backline.model.setlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The order in which an artist would play some songs. */
final class RunningOrder {
  private static final int LATEST = 40;
  // An encore that changes every night still comes from a few songs.
  private static final double OFTEN = 0.3;
  private static final double USUALLY = 0.5;

  private final List<Performance> latest;
  private final Map<Integer, Role> roles = new HashMap<>();
  private final Neighbours neighbours;

  /** Of an artist that has played this, the oldest first. */
  RunningOrder(List<Performance> past) {
    latest = past.subList(Math.max(0, past.size() - LATEST), past.size());
    neighbours = new Neighbours(latest);
    for (int i = 0; i < latest.size(); i++) {
      Performance one = latest.get(i);
      int ago = latest.size() - i;
      one.songs().forEach(song -> roles.computeIfAbsent(song, _ -> new Role()).add(one, song, ago));
    }
  }

  /**
   * A set and what comes after it.
   *
   * @param main in order
   * @param encores in order
   */
  record Sets(List<Integer> main, List<Integer> encores) {}

  /**
   * Arranges songs.
   *
   * @param songs the likeliest first, which decides where nothing else does
   */
  Sets of(List<Integer> songs) {
    List<Integer> encores =
        songs.stream()
            .filter(song -> role(song).encoreShare() >= OFTEN)
            .sorted(comparingDouble(song -> -role(song).encoreShare()))
            .limit(latest.isEmpty() ? 0 : UsualLength.of(latest, one -> one.encores().size()))
            .sorted(comparingDouble(song -> role(song).encorePosition()))
            .toList();
    return new Sets(main(without(songs, encores)), together(encores));
  }

  private List<Integer> main(List<Integer> songs) {
    List<Integer> opener = most(songs, song -> role(song).openingShare());
    List<Integer> closer = most(without(songs, opener), song -> role(song).closingShare());
    List<Integer> middle =
        without(without(songs, opener), closer).stream()
            .sorted(comparing(song -> role(song).position()))
            .toList();
    List<Integer> chained = together(Stream.concat(opener.stream(), middle.stream()).toList());
    // Whatever the opener usually follows, it is first.
    return Stream.of(opener, without(chained, opener), closer).flatMap(List::stream).toList();
  }

  private static List<Integer> without(List<Integer> songs, List<Integer> some) {
    return songs.stream().filter(song -> !some.contains(song)).toList();
  }

  /** The song that most usually has a role, or none. */
  private static List<Integer> most(List<Integer> songs, ToDoubleFunction<Integer> share) {
    return songs.stream()
        .filter(song -> share.applyAsDouble(song) >= USUALLY)
        .sorted(comparingDouble(song -> -share.applyAsDouble(song)))
        .limit(1)
        .toList();
  }

  /** The songs, each straight after the one that it usually follows. */
  private List<Integer> together(List<Integer> songs) {
    Map<Integer, Integer> after = new HashMap<>();
    for (int song : songs) {
      neighbours
          .before(song)
          .filter(songs::contains)
          .ifPresent(one -> after.putIfAbsent(one, song));
    }
    SequencedSet<Integer> order = new LinkedHashSet<>();
    List<Integer> heads = songs.stream().filter(song -> !after.containsValue(song)).toList();
    heads.forEach(head -> addWithFollowers(head, after, order));
    // Songs that follow each other in a circle have no first one.
    songs.forEach(song -> addWithFollowers(song, after, order));
    return List.copyOf(order);
  }

  private static void addWithFollowers(
      int head, Map<Integer, Integer> after, Collection<Integer> order) {
    for (Integer song = head; song != null && !order.contains(song); song = after.get(song)) {
      order.add(song);
    }
  }

  /** What is usual of the song, as far as is known. */
  Role role(int song) {
    return roles.getOrDefault(song, Role.UNKNOWN);
  }

  /** The song that this one usually follows. */
  Optional<Integer> before(int song) {
    return neighbours.before(song);
  }
}
