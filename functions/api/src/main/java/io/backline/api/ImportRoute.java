package io.backline.api;

import io.backline.runtime.ImportOrder;
import io.backline.runtime.Json;
import io.backline.runtime.Kickoff;
import io.backline.store.IdempotencyStore;
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

  Response answer(Request request) {
    ImportOrder wanted = ImportRequest.read(JsonBody.of(request));
    Optional<String> key = IdempotencyKeys.of(request);
    String body =
        key.map(given -> keys.once(given, Json.write(wanted), () -> begin(wanted)))
            .orElseGet(() -> begin(wanted));
    return Accepted.response(body);
  }

  private String begin(ImportOrder wanted) {
    return Json.write(Accepted.of(kickoff.begin(wanted), progressUrl));
  }
}
