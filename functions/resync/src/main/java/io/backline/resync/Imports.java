package io.backline.resync;

/** Begins imports that nobody waits for. */
@FunctionalInterface
interface Imports {
  /**
   * Begins an import, or joins the one that is under way.
   *
   * @param force whether to import even what is still fresh
   */
  Begun begin(String tmAttractionId, boolean force, Scope scope);
}
