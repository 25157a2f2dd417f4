package io.backline.model;

import static io.backline.model.AddOnPhrase.Weight.CERTAIN;
import static io.backline.model.AddOnPhrase.Weight.LIKELY;

import io.backline.model.AddOnPhrase.Weight;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listed event with what it says it is, taken by itself.
 *
 * @param weight how much that tells, or null for a show
 * @param about the words for what it is sold beside
 */
record ReadEvent(ListedEvent event, EventKind kind, Weight weight, Set<String> about) {
  private static final Pattern DAYS =
      Pattern.compile("\\b([2-9])[ -]?(?:days?|tages?|jours|dias|giorni|dagen|dagars)\\b");
  private static final Pattern WEEKEND = Pattern.compile("\\bweekend (?:pass|passes|tickets?)\\b");
  private static final int WEEKEND_DAYS = 3;

  static ReadEvent of(ListedEvent event) {
    Optional<AddOnName> named = Optional.ofNullable(event.name()).flatMap(AddOnName::of);
    Optional<EventKind> typed = ofType(event.type());
    if (named.isPresent()) {
      Weight weight = typed.isPresent() ? CERTAIN : weight(event, named.get());
      return new ReadEvent(event, named.get().kind(), weight, named.get().about());
    }
    if (typed.isPresent()) {
      return new ReadEvent(event, typed.get(), CERTAIN, words(event));
    }
    return lastsForDays(event)
        ? new ReadEvent(event, EventKind.PASS, LIKELY, words(event))
        : new ReadEvent(event, EventKind.SHOW, null, Set.of());
  }

  private static Set<String> words(ListedEvent event) {
    return event.name() == null ? Set.of() : AddOnName.words(event.name());
  }

  /** What Ticketmaster's own classes tell, which mostly is nothing. */
  private static Optional<EventKind> ofType(String type) {
    return switch (type) {
      case null -> Optional.empty();
      case "parking" -> Optional.of(EventKind.PARKING);
      case "transportation" -> Optional.of(EventKind.TRANSPORT);
      case "upsell", "nonticket", "merchandise" -> Optional.of(EventKind.EXTRA);
      default -> Optional.empty();
    };
  }

  // A pass can be all that is listed of a festival: then it is the show, whatever its class.
  private static Weight weight(ListedEvent event, AddOnName named) {
    boolean noMusic = "miscellaneous".equals(event.segment());
    return noMusic && named.kind() != EventKind.PASS ? CERTAIN : named.weight();
  }

  // One night may end on the next day.
  private static boolean lastsForDays(ListedEvent event) {
    return event.localDate() != null
        && event.lastDate() != null
        && event.lastDate().isAfter(event.localDate().plusDays(1));
  }

  boolean isShow() {
    return kind == EventKind.SHOW;
  }

  /** What it is if no show is found that it belongs to. */
  EventKind kindAlone() {
    return weight == CERTAIN ? kind : EventKind.SHOW;
  }

  /** The last day that it is good for; null where it has no date. */
  LocalDate lastDay() {
    if (event.localDate() == null) {
      return null;
    }
    LocalDate named = event.localDate().plusDays(namedDays() - 1L);
    return event.lastDate() == null || event.lastDate().isBefore(named) ? named : event.lastDate();
  }

  private int namedDays() {
    String name = event.name() == null ? "" : PlainText.of(event.name());
    Matcher days = DAYS.matcher(name);
    if (days.find()) {
      return Integer.parseInt(days.group(1));
    }
    return WEEKEND.matcher(name).find() ? WEEKEND_DAYS : 1;
  }
}
