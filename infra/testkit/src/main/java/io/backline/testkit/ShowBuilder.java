package io.backline.testkit;

import io.backline.model.EventKind;
import io.backline.model.Ids;
import io.backline.model.Offer;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A show as an import would store it: listed, and without all that is not said here. Its date is to
 * be announced where no day is said.
 */
public final class ShowBuilder {
  private final String id;
  private final String tmEventId;
  private String name;
  private Instant date;
  private LocalDate localDate;
  private LocalTime localTime;
  private String timezone;
  private ShowStatus status;
  private String url;
  private String venueId;
  private EventKind kind = EventKind.SHOW;
  private List<Offer> offers = List.of();
  private Instant withdrawnAt;

  private ShowBuilder(String id, String tmEventId) {
    this.id = id;
    this.tmEventId = tmEventId;
  }

  /** An artist's show of an event, under the id that follows from both. */
  public static ShowBuilder of(String artistId, String tmEventId) {
    return new ShowBuilder(Ids.show(artistId, tmEventId), tmEventId);
  }

  /** A show under any id, of an event of its own. */
  public static ShowBuilder withId(String id) {
    return new ShowBuilder(id, "e" + id);
  }

  public ShowBuilder named(String eventName) {
    name = eventName;
    return this;
  }

  /** The day at the venue, or null. */
  public ShowBuilder on(LocalDate day) {
    localDate = day;
    return this;
  }

  /** The time at the venue, or null. */
  public ShowBuilder at(LocalTime time) {
    localTime = time;
    return this;
  }

  /** The moment it starts. */
  public ShowBuilder startingAt(Instant moment) {
    date = moment;
    return this;
  }

  /** IANA name of the venue's zone. */
  public ShowBuilder inZone(String zone) {
    timezone = zone;
    return this;
  }

  public ShowBuilder in(String venue) {
    venueId = venue;
    return this;
  }

  public ShowBuilder as(ShowStatus listed) {
    status = listed;
    return this;
  }

  public ShowBuilder soldAt(String address) {
    url = address;
    return this;
  }

  public ShowBuilder of(EventKind what) {
    kind = what;
    return this;
  }

  /** What else is sold for it. */
  public ShowBuilder with(List<Offer> sold) {
    offers = sold;
    return this;
  }

  /** When it was noticed that it is no longer listed, or null while it is. */
  public ShowBuilder withdrawnAt(Instant noticed) {
    withdrawnAt = noticed;
    return this;
  }

  public Show build() {
    return new Show(
        id,
        tmEventId,
        name,
        date,
        localDate,
        localTime,
        timezone,
        localDate == null,
        status,
        null,
        url,
        null,
        venueId,
        kind,
        offers,
        withdrawnAt);
  }
}
