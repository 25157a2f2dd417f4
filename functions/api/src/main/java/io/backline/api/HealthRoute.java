package io.backline.api;

import java.util.Map;

/** {@code GET /api/health}: that this instance serves, and what its caches came to. */
final class HealthRoute {
  private final CacheCounts counts;

  HealthRoute(CacheCounts counts) {
    this.counts = counts;
  }

  private record View(String status, Map<String, CacheCounts.View> caches) {}

  Response answer(Request request) {
    return Response.json(200, new View("ok", counts.view())).with("cache-control", "no-store");
  }
}
