package io.backline.model;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The listings of shows at one place, by show. Nobody plays twice at one place and time; a matinee
 * and an evening, or two nights, are two shows.
 */
final class Houses {
  private Houses() {}

  static List<List<ReadEvent>> of(List<ReadEvent> shows) {
    Stream<List<ReadEvent>> undated =
        shows.stream().filter(one -> day(one).isEmpty()).map(List::of);
    Stream<List<ReadEvent>> dated =
        shows.stream()
            .filter(one -> day(one).isPresent())
            .collect(groupingBy(Houses::day))
            .values()
            .stream()
            .flatMap(day -> onOneDay(day).stream());
    return Stream.concat(undated, dated).toList();
  }

  private static List<List<ReadEvent>> onOneDay(List<ReadEvent> shows) {
    List<List<ReadEvent>> houses = new ArrayList<>();
    shows.stream()
        .filter(Houses::isTimed)
        .collect(groupingBy(one -> one.event().localTime()))
        .values()
        .forEach(house -> houses.add(new ArrayList<>(house)));
    List<List<ReadEvent>> timed = List.copyOf(houses);
    Collection<List<ReadEvent>> untimed =
        shows.stream().filter(one -> !isTimed(one)).collect(groupingBy(Houses::name)).values();
    for (List<ReadEvent> listings : untimed) {
      ofThatName(timed, name(listings.getFirst()))
          .ifPresentOrElse(house -> house.addAll(listings), () -> houses.add(listings));
    }
    return houses;
  }

  /** The house with a listing of that name. Of two, nobody could say which one is meant. */
  private static Optional<List<ReadEvent>> ofThatName(List<List<ReadEvent>> houses, String name) {
    List<List<ReadEvent>> found =
        houses.stream()
            .filter(
                house ->
                    house.stream().filter(Houses::isTimed).anyMatch(one -> name(one).equals(name)))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<LocalDate> day(ReadEvent one) {
    return Optional.ofNullable(one.event().localDate());
  }

  private static boolean isTimed(ReadEvent one) {
    return one.event().localTime() != null;
  }

  private static String name(ReadEvent one) {
    return PlainText.of(Objects.requireNonNullElse(one.event().name(), ""));
  }
}
