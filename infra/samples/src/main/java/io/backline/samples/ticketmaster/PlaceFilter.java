package io.backline.samples.ticketmaster;

import io.backline.samples.data.Attraction;
import io.backline.samples.data.City;
import io.backline.samples.data.Event;
import io.backline.samples.data.Venue;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.Optional;

/** Where and of which kind the events are that a search shows; what is not asked for is any. */
record PlaceFilter(
    Optional<String> city,
    Optional<String> stateCode,
    Optional<String> countryCode,
    Optional<String> segmentId,
    Optional<String> genre) {

  static PlaceFilter of(Inquiry ctx) {
    return new PlaceFilter(
        Params.text(ctx, "city"),
        Params.text(ctx, "stateCode"),
        Params.text(ctx, "countryCode"),
        Params.text(ctx, "segmentId"),
        Params.text(ctx, "classificationName"));
  }

  /**
   * @param bill everyone who is on it
   */
  boolean passes(Event event, List<Attraction> bill) {
    return isThere(event.venue().map(Venue::city))
        && segmentId.stream().allMatch(id -> bill.stream().anyMatch(one -> isIn(one, id)))
        && genre.stream().allMatch(name -> bill.stream().anyMatch(one -> plays(one, name)));
  }

  private boolean isThere(Optional<City> place) {
    return city.stream().allMatch(name -> place.filter(at -> name.equals(at.name())).isPresent())
        && stateCode.stream()
            .allMatch(code -> place.flatMap(City::stateCode).filter(code::equals).isPresent())
        && countryCode.stream()
            .allMatch(code -> place.filter(at -> code.equals(at.countryCode())).isPresent());
  }

  private static boolean isIn(Attraction attraction, String segment) {
    return AttractionJson.segmentId(attraction).filter(segment::equals).isPresent();
  }

  private static boolean plays(Attraction attraction, String genre) {
    return attraction.genre().filter(genre::equalsIgnoreCase).isPresent();
  }
}
