package io.backline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What one artist has listed at one place, sorted into shows. */
final class PlaceListing {
  private final List<ShowGroup> groups = new ArrayList<>();

  private PlaceListing() {}

  static List<ShowGroup> shows(Collection<ListedEvent> events) {
    List<ReadEvent> read = events.stream().map(ReadEvent::of).toList();
    PlaceListing listing = new PlaceListing();
    Houses.of(read.stream().filter(ReadEvent::isShow).toList()).stream()
        .map(ShowGroup::show)
        .forEach(listing.groups::add);
    List<ReadEvent> addOns = read.stream().filter(one -> !one.isShow()).toList();
    List<ReadEvent> passes = addOns.stream().filter(listing::isAllOfAFestival).toList();
    festivals(passes).stream().map(ShowGroup::show).forEach(listing.groups::add);
    List<ShowGroup> shows = List.copyOf(listing.groups);
    addOns.stream()
        .filter(one -> !passes.contains(one))
        .forEach(addOn -> listing.fold(addOn, shows));
    return listing.groups;
  }

  /** Where the artist's day at a festival is not listed, the pass is all there is to see. */
  private boolean isAllOfAFestival(ReadEvent addOn) {
    return addOn.kind() == EventKind.PASS
        && addOn.kindAlone() == EventKind.SHOW
        && groups.stream().noneMatch(show -> show.admits(addOn));
  }

  /** Passes by festival: those whose days overlap. */
  private static List<List<ReadEvent>> festivals(List<ReadEvent> passes) {
    List<List<ReadEvent>> festivals =
        new ArrayList<>(
            passes.stream().filter(one -> one.lastDay() == null).map(List::of).toList());
    LocalDate last = LocalDate.MIN;
    List<ReadEvent> dated =
        passes.stream()
            .filter(one -> one.lastDay() != null)
            .sorted(Comparator.comparing(one -> one.event().localDate()))
            .toList();
    List<ReadEvent> festival = new ArrayList<>();
    for (ReadEvent pass : dated) {
      if (pass.event().localDate().isAfter(last)) {
        festival = new ArrayList<>();
        festivals.add(festival);
      }
      festival.add(pass);
      last = pass.lastDay().isAfter(last) ? pass.lastDay() : last;
    }
    return festivals;
  }

  private void fold(ReadEvent addOn, List<ShowGroup> shows) {
    shows.stream()
        .filter(show -> show.admits(addOn))
        .min(ShowGroup.fitting(addOn))
        .ifPresentOrElse(show -> show.add(addOn), () -> groups.add(ShowGroup.alone(addOn)));
  }
}
