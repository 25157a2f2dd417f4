package io.backline.resync;

import io.backline.model.ImportPart;
import java.util.Set;

/** Begins imports that nobody waits for. */
@FunctionalInterface
interface Imports {
  /**
   * Begins an import, or joins the one that is under way.
   *
   * @param force whether to import even what is still fresh
   * @param parts what it brings
   */
  Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts);
}
