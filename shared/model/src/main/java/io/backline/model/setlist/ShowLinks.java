package io.backline.model.setlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.SongTitle;
import io.backline.model.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stored shows concerts were: those of the same day at the same place. Of a matinee and an
 * evening, the first concert is the first show; no show is two concerts.
 */
final class ShowLinks {
  private static final double NEAR_KM = 30;
  private static final double EARTH_RADIUS_KM = 6_371;

  private static final Comparator<Show> IN_ORDER =
      comparing(Show::localTime, nullsLast(naturalOrder())).thenComparing(Show::id);

  private final Map<String, Venue> venues;

  private ShowLinks(Map<String, Venue> venues) {
    this.venues = venues;
  }

  /** How a place is known to be the one of a show, the surest first. */
  private enum Fit {
    NAME,
    PART_OF_THE_NAME,
    CITY,
    NEAR;

    /** Whether that is too little where the artist had several shows that day. */
    boolean isVague() {
      return switch (this) {
        case NAME, PART_OF_THE_NAME -> false;
        case CITY, NEAR -> true;
      };
    }
  }

  /**
   * The shows that concerts were, by the concert's id; none for those that are not stored.
   *
   * @param venues those of the shows, by id
   */
  static Map<String, String> of(
      Collection<Concert> concerts, Collection<Show> shows, Map<String, Venue> venues) {
    Map<LocalDate, List<Show>> byDay =
        shows.stream().filter(ShowLinks::mayHaveBeen).collect(groupingBy(Show::localDate));
    ShowLinks links = new ShowLinks(venues);
    Map<String, String> all = new HashMap<>();
    concerts.stream()
        .collect(groupingBy(Concert::localDate))
        .forEach(
            (day, played) ->
                all.putAll(links.onOneDay(played, byDay.getOrDefault(day, List.of()))));
    return all;
  }

  private static boolean mayHaveBeen(Show show) {
    return show.localDate() != null
        && show.withdrawnAt() == null
        && show.status() != ShowStatus.CANCELLED;
  }

  private Map<String, String> onOneDay(List<Concert> concerts, List<Show> shows) {
    // setlist.fm tells no times; this order at least is always the same.
    List<Concert> left =
        new ArrayList<>(concerts.stream().sorted(comparing(Concert::setlistFmId)).toList());
    List<Show> open = new ArrayList<>(shows.stream().sorted(IN_ORDER).toList());
    boolean single = shows.size() == 1;
    Map<String, String> links = new HashMap<>();
    for (Fit fit : Fit.values()) {
      List<Concert> fitting =
          left.stream()
              .filter(concert -> open.stream().anyMatch(show -> fits(fit, concert, show)))
              .toList();
      if (!fit.isVague() || (single && fitting.size() == 1)) {
        fitting.forEach(
            concert ->
                open.stream()
                    .filter(show -> fits(fit, concert, show))
                    .findFirst()
                    .ifPresent(
                        show -> {
                          links.put(concert.id(), show.id());
                          open.remove(show);
                          left.remove(concert);
                        }));
      }
    }
    return links;
  }

  private boolean fits(Fit fit, Concert concert, Show show) {
    Venue venue = show.venueId() == null ? null : venues.get(show.venueId());
    return venue != null && fits(fit, concert.venue(), venue);
  }

  private static boolean fits(Fit fit, ConcertVenue one, Venue other) {
    return switch (fit) {
      case NAME -> isSame(one.name(), other.name());
      case PART_OF_THE_NAME -> isPart(one.name(), other.name()) && isSameCity(one, other);
      case CITY -> isSameCity(one, other);
      case NEAR -> isNear(one, other);
    };
  }

  private static boolean isSame(String one, String other) {
    return one != null && other != null && SongTitle.key(one).equals(SongTitle.key(other));
  }

  private static boolean isPart(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    String words = " " + SongTitle.key(one) + " ";
    String others = " " + SongTitle.key(other) + " ";
    return words.contains(others) || others.contains(words);
  }

  private static boolean isSameCity(ConcertVenue one, Venue other) {
    boolean abroad =
        one.country() != null
            && other.country() != null
            && !one.country().equalsIgnoreCase(other.country());
    return !abroad && isSame(one.city(), other.city());
  }

  private static boolean isNear(ConcertVenue one, Venue other) {
    return one.latitude() != null
        && one.longitude() != null
        && other.latitude() != null
        && other.longitude() != null
        && kilometres(one.latitude(), one.longitude(), other.latitude(), other.longitude())
            <= NEAR_KM;
  }

  private static double kilometres(double lat, double lon, double otherLat, double otherLon) {
    double a = Math.toRadians(lat);
    double b = Math.toRadians(otherLat);
    double half = Math.sin(Math.toRadians(otherLon - lon) / 2);
    double haversine = Math.pow(Math.sin((b - a) / 2), 2) + Math.cos(a) * Math.cos(b) * half * half;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
