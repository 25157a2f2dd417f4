package io.backline.resync;

import io.backline.model.ImportPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Imports that are only noted. Nobody ends one: who is asked for again is joined. */
final class FakeImports implements Imports {
  private final List<Asked> asked = new ArrayList<>();
  private final Set<String> underWay = new HashSet<>();
  private int failsAfter = Integer.MAX_VALUE;

  /** An import that was asked for. */
  record Asked(String tmAttractionId, boolean force, Set<ImportPart> parts) {}

  @Override
  public synchronized Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts) {
    if (underWay.size() >= failsAfter) {
      throw new IllegalStateException("killed, says the test");
    }
    asked.add(new Asked(tmAttractionId, force, parts));
    return underWay.add(tmAttractionId) ? Begun.STARTED : Begun.JOINED;
  }

  /** From then on, nothing can be begun. */
  synchronized void failAfter(int imports) {
    failsAfter = imports;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Whose imports were begun. */
  synchronized Set<String> begun() {
    return Set.copyOf(underWay);
  }
}
