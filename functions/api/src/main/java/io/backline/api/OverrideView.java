package io.backline.api;

import io.backline.model.CatalogueOverride;
import io.backline.model.CatalogueOverride.Action;
import io.backline.model.CatalogueOverride.RecordingRef;
import java.time.Instant;
import java.util.List;

/**
 * An override as clients see it.
 *
 * @param id the last parts of its path, behind {@code overrides/}
 */
record OverrideView(
    String id,
    Action action,
    String about,
    List<RecordingRef> recordings,
    List<String> songs,
    String by,
    Instant at,
    String note) {

  static OverrideView of(CatalogueOverride override) {
    return new OverrideView(
        override.id(),
        override.action(),
        override.about(),
        override.recordings(),
        override.songs(),
        override.by(),
        override.at(),
        override.note());
  }
}
