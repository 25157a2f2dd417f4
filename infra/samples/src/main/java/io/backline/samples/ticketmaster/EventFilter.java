package io.backline.samples.ticketmaster;

import io.backline.samples.data.Event;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which events a search shows.
 *
 * <p>Events without a date are hidden unless asked for, and never lie within a range of dates.
 */
record EventFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Include tba,
    Include tbd,
    List<String> locales,
    boolean latestFirst) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  enum Include {
    NO,
    YES,
    ONLY;

    boolean passes(boolean flagged) {
      return switch (this) {
        case NO -> !flagged;
        case YES -> true;
        case ONLY -> flagged;
      };
    }

    static Include of(Inquiry ctx, String name) {
      return switch (Params.text(ctx, name).orElse("no").toLowerCase(Locale.ROOT)) {
        case "yes" -> YES;
        case "only" -> ONLY;
        default -> NO;
      };
    }
  }

  static EventFilter of(Inquiry ctx) {
    return new EventFilter(
        date(ctx, "startDateTime"),
        date(ctx, "endDateTime"),
        Include.of(ctx, "includeTBA"),
        Include.of(ctx, "includeTBD"),
        Params.text(ctx, "locale").map(locale -> Params.list(ctx, "locale")).orElse(List.of("en")),
        Params.text(ctx, "sort").orElse("").endsWith(",desc"));
  }

  private static Optional<Instant> date(Inquiry ctx, String name) {
    return Params.text(ctx, name)
        .map(
            text -> {
              if (!DATE.matcher(text).matches()) {
                throw DiscoveryErrors.badDate();
              }
              try {
                return Instant.parse(text);
              } catch (DateTimeParseException noSuchDay) {
                throw DiscoveryErrors.badDate();
              }
            });
  }

  boolean passes(Event event) {
    return tba.passes(event.date().tba())
        && tbd.passes(event.date().tbd())
        && inRange(event)
        && speaks(event.locale());
  }

  private boolean inRange(Event event) {
    if (from.isEmpty() && to.isEmpty()) {
      return true;
    }
    return event
        .date()
        .instant()
        .filter(at -> from.isEmpty() || !at.isBefore(from.get()))
        .filter(at -> to.isEmpty() || !at.isAfter(to.get()))
        .isPresent();
  }

  private boolean speaks(String locale) {
    return locales.stream().anyMatch(wanted -> wanted.equals("*") || locale.startsWith(wanted));
  }

  /** By date, those without one last; by id where the date is the same. */
  Comparator<Event> order() {
    Comparator<Instant> way = latestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(
            (Event event) -> event.date().instant().orElse(null), Comparator.nullsLast(way))
        .thenComparing(Event::id);
  }
}
