package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One Ticketmaster event as it was made.
 *
 * @param status one spelling a state: onsale, offsale, cancelled, rescheduled, postponed
 * @param addOnTo for parking, packages and further listings of one show, the event they belong to;
 *     empty too where what the provider tells leaves that open
 */
public record EventTruth(
    String id,
    Optional<String> venueId,
    Optional<LocalDate> localDate,
    Optional<String> status,
    Optional<String> addOnTo) {

  public EventTruth {
    requireNonNull(id, "id is null");
    requireNonNull(venueId, "venueId is null");
    requireNonNull(localDate, "localDate is null");
    requireNonNull(status, "status is null");
    requireNonNull(addOnTo, "addOnTo is null");
  }
}
