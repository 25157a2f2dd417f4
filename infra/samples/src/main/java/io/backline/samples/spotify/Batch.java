package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads several things at once: null for an unknown id, 400 for too many. */
final class Batch {

  private Batch() {}

  static <T> Answer answer(
      Inquiry ctx,
      String name,
      int most,
      Function<String, Optional<T>> find,
      Function<T, ? extends JsonNode> shape) {
    List<String> ids = Params.list(ctx, "ids");
    if (ids.isEmpty()) {
      throw SpotifyErrors.of(400, "Invalid request");
    }
    if (ids.size() > most) {
      throw SpotifyErrors.of(400, "Too many ids requested");
    }
    List<T> found = ids.stream().map(id -> find.apply(id).orElse(null)).toList();
    return Answer.ok(Json.object(name, Json.array(found, shape)));
  }
}
