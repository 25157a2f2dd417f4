package io.backline.wrapup;

import io.backline.model.Artist;
import io.backline.model.Stage;
import io.backline.runtime.Json;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The event bus, where others hear of imports. */
final class Announcements {
  private static final String SOURCE = "backline";

  private final EventBridgeClient eventBridge;
  private final String bus;

  Announcements(EventBridgeClient eventBridge, String bus) {
    this.eventBridge = eventBridge;
    this.bus = bus;
  }

  /**
   * What {@code ArtistImported} carries.
   *
   * @param outcome completed or partial
   */
  private record ArtistImported(
      int version,
      String artistId,
      String jobId,
      Stage outcome,
      String tmAttractionId,
      String name,
      String slug,
      int showCount,
      int venueCount,
      int songCount,
      int recordingCount) {}

  /** Tells that an artist's import has brought what it could. */
  void artistImported(Artist artist, String jobId, Stage outcome) {
    send(
        "ArtistImported",
        new ArtistImported(
            1,
            artist.id(),
            jobId,
            outcome,
            artist.tmAttractionId(),
            artist.name(),
            artist.slug(),
            artist.showCount(),
            artist.venueCount(),
            artist.songCount(),
            artist.recordingCount()));
  }

  private void send(String type, Object detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(type)
            .detail(Json.write(detail))
            .build();
    PutEventsResponse answer = eventBridge.putEvents(request -> request.entries(entry));
    if (answer.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "the event bus did not take %s: %s"
              .formatted(type, answer.entries().getFirst().errorCode()));
    }
  }
}
