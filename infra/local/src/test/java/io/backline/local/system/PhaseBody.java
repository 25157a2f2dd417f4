package io.backline.local.system;

import com.fasterxml.jackson.databind.JsonNode;

/** Messages of phases as they are on the queues. */
final class PhaseBody {
  private final JsonNode accepted;
  private final String tmAttractionId;

  /**
   * Of the job that a kick-off began.
   *
   * @param accepted the kick-off's answer
   */
  PhaseBody(JsonNode accepted, String tmAttractionId) {
    this.accepted = accepted;
    this.tmAttractionId = tmAttractionId;
  }

  /** The message that begins a phase. */
  String of(String phase) {
    return of(phase, 1);
  }

  /** The same in another version. */
  String of(String phase, int version) {
    return ApiClient.JSON
        .createObjectNode()
        .put("version", version)
        .put("artistId", accepted.path("artistId").asText())
        .put("tmAttractionId", tmAttractionId)
        .put("jobId", accepted.path("jobId").asText())
        .put("phase", phase)
        .put("attempt", 0)
        .putNull("cursor")
        .toString();
  }
}
