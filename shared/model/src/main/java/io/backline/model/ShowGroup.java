package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The listings of one show, and the add-ons that belong to it. */
final class ShowGroup {
  // By what never changes, so that the show keeps its id whatever else is listed.
  private static final Comparator<ReadEvent> MAIN =
      comparing((ReadEvent one) -> rank(one.event().source()))
          .thenComparing(one -> one.event().tmEventId());
  // A show that one shop cancelled and another goes on selling takes place.
  private static final Comparator<ReadEvent> FACE =
      comparing((ReadEvent one) -> one.event().status() == ShowStatus.CANCELLED)
          .thenComparing(one -> one.event().localTime() == null)
          .thenComparing(MAIN);

  private final EventKind kind;
  private final ReadEvent main;
  private final ListedEvent face;
  private final List<ReadEvent> listings;
  private final List<ReadEvent> addOns = new ArrayList<>();

  private ShowGroup(EventKind kind, List<ReadEvent> listings) {
    this.kind = kind;
    this.main = listings.stream().min(MAIN).orElseThrow();
    this.face = listings.stream().min(FACE).orElseThrow().event();
    this.listings = List.copyOf(listings);
  }

  /** One show, listed once or more. */
  static ShowGroup show(List<ReadEvent> listings) {
    return new ShowGroup(EventKind.SHOW, listings);
  }

  /** What belongs to no show that is known. */
  static ShowGroup alone(ReadEvent event) {
    return new ShowGroup(event.kindAlone(), List.of(event));
  }

  // A resale is the same seats once more.
  private static int rank(String source) {
    return switch (source) {
      case null -> 0;
      case "ticketmaster" -> 0;
      case "tmr" -> 2;
      default -> 1;
    };
  }

  private static Stream<String> words(ListedEvent event) {
    String place = event.venue() == null ? null : event.venue().name();
    return Stream.of(event.name(), place)
        .filter(Objects::nonNull)
        .flatMap(name -> AddOnName.words(name).stream());
  }

  void add(ReadEvent addOn) {
    addOns.add(addOn);
  }

  /** Whether the add-on may be sold beside this show. */
  boolean admits(ReadEvent addOn) {
    if (!isOnADayOf(addOn)) {
      return false;
    }
    return switch (addOn.weight()) {
      case CERTAIN -> face.localDate() != null || isNamedBy(addOn);
      case LIKELY -> isNamedBy(addOn);
      case POSSIBLE -> isNamedBy(addOn) && !isAtAnotherTime(addOn);
    };
  }

  private boolean isOnADayOf(ReadEvent addOn) {
    ListedEvent event = addOn.event();
    if (event.localDate() == null || face.localDate() == null) {
      return event.localDate() == null
          && face.localDate() == null
          && Objects.equals(event.initialDate(), face.initialDate());
    }
    // Only a pass has more than one day.
    LocalDate last = main.isShow() ? face.localDate() : main.lastDay();
    return !addOn.lastDay().isBefore(face.localDate()) && !event.localDate().isAfter(last);
  }

  private boolean isNamedBy(ReadEvent addOn) {
    return addOn.about().isEmpty() || sharedWords(addOn) > 0;
  }

  private long sharedWords(ReadEvent addOn) {
    Set<String> words =
        listings.stream().flatMap(one -> words(one.event())).collect(Collectors.toSet());
    return addOn.about().stream().filter(words::contains).count();
  }

  private boolean isAtAnotherTime(ReadEvent addOn) {
    LocalTime time = addOn.event().localTime();
    return time != null && face.localTime() != null && !time.equals(face.localTime());
  }

  /** The show that an add-on fits best comes first. */
  static Comparator<ShowGroup> fitting(ReadEvent addOn) {
    LocalTime time = addOn.event().localTime();
    return comparing((ShowGroup group) -> group.face.localDate(), nullsLast(naturalOrder()))
        .thenComparing(group -> time == null || !time.equals(group.face.localTime()))
        .thenComparing(group -> -group.sharedWords(addOn))
        .thenComparing(group -> distance(time, group.face.localTime()))
        .thenComparing(group -> group.face.localTime(), nullsLast(naturalOrder()))
        .thenComparing(group -> group.main, MAIN);
  }

  private static Duration distance(LocalTime one, LocalTime other) {
    return one == null || other == null ? Duration.ofDays(1) : Duration.between(one, other).abs();
  }

  /** Whether no listing of the show is left. What is still sold beside it is not part of it. */
  boolean isWithdrawn() {
    return listings.stream().allMatch(one -> one.event().isWithdrawn());
  }

  Show show(String artistId) {
    return new Show(
        Ids.show(artistId, main.event().tmEventId()),
        main.event().tmEventId(),
        face.name(),
        face.date(),
        face.localDate(),
        face.localTime(),
        face.timezone(),
        face.dateTba(),
        face.status(),
        face.initialDate(),
        face.url(),
        face.imageUrl(),
        face.venue() == null ? null : face.venue().id(),
        kind,
        Stream.concat(listings.stream().filter(one -> !one.equals(main)), ownAddOns())
            .sorted(comparing(ReadEvent::kind).thenComparing(one -> one.event().tmEventId()))
            .map(ShowGroup::offer)
            .toList(),
        withdrawnAt());
  }

  private Stream<ReadEvent> ownAddOns() {
    return addOns.stream().filter(one -> one.event().isWithdrawn() == isWithdrawn());
  }

  /** When the last listing went, or null. */
  private Instant withdrawnAt() {
    return isWithdrawn()
        ? listings.stream().map(one -> one.event().withdrawnAt()).max(naturalOrder()).orElseThrow()
        : null;
  }

  private static Offer offer(ReadEvent one) {
    ListedEvent event = one.event();
    return new Offer(event.tmEventId(), event.name(), event.url(), event.status(), one.kind());
  }
}
