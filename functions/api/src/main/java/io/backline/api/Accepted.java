package io.backline.api;

import io.backline.runtime.Json;
import io.backline.runtime.Kickoff;
import java.util.Map;

/**
 * What a client is told of the import that it asked for.
 *
 * @param joined whether it was under way already
 * @param started whether this request began it
 */
record Accepted(
    String artistId,
    String slug,
    String jobId,
    String statusUrl,
    String progressUrl,
    boolean joined,
    boolean started) {

  static Accepted of(Kickoff.Result result, String progressUrl) {
    String artistId = result.artist().id();
    return new Accepted(
        artistId,
        result.artist().slug(),
        result.job().jobId(),
        "/api/artists/%s/status".formatted(artistId),
        progressUrl,
        result.joined(),
        result.started());
  }

  /** The answer with this body, which may have been given before. */
  static Response response(String body) {
    String location = Json.read(body).path("statusUrl").asText();
    return new Response(
        202,
        Map.of(
            "content-type", "application/json",
            "location", location,
            "retry-after", "1",
            "cache-control", "no-store"),
        body);
  }
}
