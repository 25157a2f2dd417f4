package io.backline.api;

import io.backline.runtime.Json;
import io.backline.store.IdempotencyStore;
import java.util.Map;
import java.util.Optional;

/** {@code POST /api/artists/import}. */
final class ImportRoute {
  private final Kickoff kickoff;
  private final IdempotencyKeys keys;
  private final String progressUrl;

  ImportRoute(Kickoff kickoff, IdempotencyStore given, String progressUrl) {
    this.kickoff = kickoff;
    this.keys = new IdempotencyKeys(given);
    this.progressUrl = progressUrl;
  }

  /** What the client is told. */
  private record Accepted(
      String artistId,
      String slug,
      String jobId,
      String statusUrl,
      String progressUrl,
      boolean joined,
      boolean started) {}

  Response answer(Request request) {
    ImportRequest wanted = ImportRequest.of(JsonBody.of(request));
    Optional<String> key = IdempotencyKeys.of(request);
    String body =
        key.map(given -> keys.once(given, Json.write(wanted), () -> begin(wanted)))
            .orElseGet(() -> begin(wanted));
    return accepted(body);
  }

  private String begin(ImportRequest wanted) {
    Kickoff.Result result = kickoff.begin(wanted);
    String artistId = result.artist().id();
    return Json.write(
        new Accepted(
            artistId,
            result.artist().slug(),
            result.job().jobId(),
            statusUrl(artistId),
            progressUrl,
            result.joined(),
            result.started()));
  }

  private static Response accepted(String body) {
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

  static String statusUrl(String artistId) {
    return "/api/artists/%s/status".formatted(artistId);
  }
}
