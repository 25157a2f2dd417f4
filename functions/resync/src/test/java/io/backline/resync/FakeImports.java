package io.backline.resync;

import io.backline.model.ImportPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Imports that are only noted. Nobody ends one: who is asked for again is joined. */
final class FakeImports implements Imports {
  private final List<Asked> asked = new ArrayList<>();
  private final Set<String> underWay = new HashSet<>();
  private Predicate<String> fails = _ -> false;

  /** An import that was asked for. */
  record Asked(String tmAttractionId, boolean force, Set<ImportPart> parts) {}

  @Override
  public synchronized Begun begin(String tmAttractionId, boolean force, Set<ImportPart> parts) {
    if (fails.test(tmAttractionId)) {
      throw new IllegalStateException("cannot be begun, says the test");
    }
    asked.add(new Asked(tmAttractionId, force, parts));
    return underWay.add(tmAttractionId) ? Begun.STARTED : Begun.JOINED;
  }

  /** From now on, these cannot be begun. */
  synchronized void fail(Predicate<String> tmAttractionIds) {
    fails = tmAttractionIds;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Whose imports were begun. */
  synchronized Set<String> begun() {
    return Set.copyOf(underWay);
  }
}
