package io.backline.resync;

import io.backline.model.ImportPart;
import java.time.Instant;
import java.util.Set;

/** Begins imports that nobody waits for. */
interface Imports {
  /**
   * Begins an import, or joins the one that is under way.
   *
   * @param force whether to import even what is still fresh, unless that began at {@code since} or
   *     later
   * @param parts what it brings
   * @param since when the run began that asks
   */
  Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts, Instant since);

  /** Whether the artist is to be imported by then, and is not under way. */
  boolean isDue(String tmAttractionId, Instant by);
}
