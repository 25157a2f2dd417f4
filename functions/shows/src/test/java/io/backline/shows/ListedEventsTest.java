package io.backline.shows;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ListedEvent;
import io.backline.model.ShowStatus;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventVenue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListedEventsTest {
  private static final LocalDate DAY = LocalDate.parse("2027-07-01");
  private static final LocalTime TIME = LocalTime.of(19, 30);
  private static final Instant MOMENT = Instant.parse("2027-07-01T23:30:00Z");

  @Test
  void a_missing_moment_follows_from_day_time_and_zone() {
    assertThat(read(null, DAY, TIME, "America/New_York", null).date()).isEqualTo(MOMENT);
  }

  @Test
  void a_missing_day_follows_from_moment_and_zone() {
    assertThat(read(MOMENT, null, null, "America/New_York", null))
        .returns(DAY, ListedEvent::localDate)
        .returns(TIME, ListedEvent::localTime);
  }

  @Test
  void a_missing_zone_follows_from_a_state_that_lies_in_one() {
    assertThat(read(null, DAY, TIME, null, "New York"))
        .returns("America/New_York", ListedEvent::timezone)
        .returns(MOMENT, ListedEvent::date);
    assertThat(read(null, DAY, TIME, null, "Texas"))
        .returns(null, ListedEvent::timezone)
        .returns(null, ListedEvent::date);
  }

  @Test
  void a_day_without_a_time_has_no_moment() {
    assertThat(read(null, DAY, null, "America/New_York", null).date()).isNull();
  }

  @Test
  void what_is_told_is_not_changed() {
    ListedEvent listed = read(MOMENT.plusSeconds(60), DAY, TIME, "America/New_York", null);
    assertThat(listed).returns(MOMENT.plusSeconds(60), ListedEvent::date);
    assertThat(listed).returns(ShowStatus.CANCELLED, ListedEvent::status);
  }

  private static ListedEvent read(
      Instant date, LocalDate day, LocalTime time, String zone, String region) {
    EventVenue venue = new EventVenue("V1", "Hall", "City", region, "US", null, null, null);
    return ListedEvents.of(
        new Event(
            "E1",
            "A night",
            null,
            null,
            date,
            day,
            time,
            null,
            zone,
            false,
            "canceled",
            null,
            venue,
            null,
            null,
            null,
            List.of("K8")));
  }
}
