package io.backline.store;

import io.backline.model.EventKind;
import io.backline.model.ShowStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many shows an artist has, of those that are not withdrawn.
 *
 * @param upcoming shows to come, that are not cancelled and no parking or the like
 * @param next the day of the first of them, or null
 */
record CountedShows(int shows, int venues, int upcoming, LocalDate next) {
  static final String[] ATTRIBUTES = {"venueId", "localDate", "status", "kind", "withdrawnAt"};

  static CountedShows of(List<Map<String, AttributeValue>> rows, LocalDate today) {
    List<Map<String, AttributeValue>> listed =
        rows.stream().filter(row -> !row.containsKey("withdrawnAt")).toList();
    List<LocalDate> upcoming =
        listed.stream()
            .filter(CountedShows::takesPlace)
            .flatMap(row -> text(row, "localDate").map(LocalDate::parse).stream())
            .filter(day -> !day.isBefore(today))
            .toList();
    long venues = listed.stream().flatMap(row -> text(row, "venueId").stream()).distinct().count();
    return new CountedShows(
        listed.size(),
        (int) venues,
        upcoming.size(),
        upcoming.stream().min(Comparator.naturalOrder()).orElse(null));
  }

  private static boolean takesPlace(Map<String, AttributeValue> row) {
    return text(row, "kind").filter(EventKind.SHOW.toString()::equals).isPresent()
        && text(row, "status").filter(ShowStatus.CANCELLED.toString()::equals).isEmpty();
  }

  private static Optional<String> text(Map<String, AttributeValue> row, String name) {
    return Optional.ofNullable(row.get(name)).map(AttributeValue::s);
  }
}
