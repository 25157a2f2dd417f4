package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows how an import goes. */
interface ProgressView {
  /** Takes a progress document; each one's revision is higher than the one before. */
  void show(JsonNode progress);

  /** The import is over. */
  void end();
}
