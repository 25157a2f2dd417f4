package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import io.backline.model.ImportScope;

/**
 * An import that somebody wants.
 *
 * @param name what they call the artist, until the import knows better, or null
 * @param force whether to import even what is still fresh
 */
public record ImportOrder(String tmAttractionId, String name, boolean force, ImportScope scope) {
  public ImportOrder {
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(scope, "scope is null");
  }
}
