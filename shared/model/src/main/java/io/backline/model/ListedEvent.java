package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * What Ticketmaster lists under one id, a show or something sold beside one: the facts that shows
 * are derived from. All but the id may be null.
 *
 * @param date the moment it starts
 * @param lastDate the last day of what goes on for several
 * @param timezone IANA name of the venue's zone
 * @param initialDate the day a postponed or rescheduled event was first to start
 * @param source the shop it comes from, in lower case: ticketmaster, universe, frontgate, tmr
 * @param segment the widest class it is in, in lower case: music, miscellaneous
 * @param type what sort of thing is sold, in lower case: parking, upsell; undefined for most shows
 * @param withdrawnAt when it was noticed that it is no longer listed, or null while it is
 */
public record ListedEvent(
    String tmEventId,
    String name,
    Instant date,
    LocalDate localDate,
    LocalTime localTime,
    LocalDate lastDate,
    String timezone,
    boolean dateTba,
    ShowStatus status,
    LocalDate initialDate,
    String url,
    String imageUrl,
    Venue venue,
    String source,
    String segment,
    String type,
    Instant withdrawnAt) {
  public ListedEvent {
    requireNonNull(tmEventId, "tmEventId is null");
  }

  /**
   * The event with what an earlier look at it told and this one does not: the day that a postponed
   * or rescheduled one was first planned for.
   */
  public ListedEvent after(ListedEvent earlier) {
    boolean moved = status == ShowStatus.POSTPONED || status == ShowStatus.RESCHEDULED;
    if (!moved || initialDate != null) {
      return this;
    }
    if (earlier.initialDate != null) {
      return with(earlier.initialDate, withdrawnAt);
    }
    boolean elsewhen = earlier.localDate != null && !earlier.localDate.equals(localDate);
    return elsewhen ? with(earlier.localDate, withdrawnAt) : this;
  }

  /** The same, no longer listed. */
  public ListedEvent withdrawn(Instant noticedAt) {
    return with(initialDate, noticedAt);
  }

  private ListedEvent with(LocalDate newInitialDate, Instant newWithdrawnAt) {
    return new ListedEvent(
        tmEventId,
        name,
        date,
        localDate,
        localTime,
        lastDate,
        timezone,
        dateTba,
        status,
        newInitialDate,
        url,
        imageUrl,
        venue,
        source,
        segment,
        type,
        newWithdrawnAt);
  }

  /** The same, listed again. */
  public ListedEvent listedAgain() {
    return withdrawn(null);
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /**
   * Whether it should still be listed: it is, and is surely still to come. Ticketmaster lists
   * nothing that is over.
   */
  public boolean isExpected(Instant now) {
    return !isWithdrawn() && (date == null ? isToCome(localDate, now) : date.isAfter(now));
  }

  // A day begins first where clocks are furthest ahead.
  private static boolean isToCome(LocalDate day, Instant now) {
    return day == null || day.atStartOfDay().toInstant(ZoneOffset.MAX).isAfter(now);
  }
}
