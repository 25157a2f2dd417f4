package io.backline.resync;

import io.backline.model.ImportPart;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Imports that are only noted. Who is asked for again is joined until the test ends the import. */
final class FakeImports implements Imports {
  private final Clock clock;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, Instant> begun = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Set<String> fresh = new HashSet<>();
  private Predicate<String> fails = _ -> false;

  FakeImports(Clock clock) {
    this.clock = clock;
  }

  /** An import that was asked for. */
  record Asked(String tmAttractionId, boolean force, Set<ImportPart> parts) {}

  @Override
  public synchronized Begun begin(
      String tmAttractionId, boolean force, Set<ImportPart> parts, Instant since) {
    if (fails.test(tmAttractionId)) {
      throw new IllegalStateException("cannot be begun, says the test");
    }
    asked.add(new Asked(tmAttractionId, force, parts));
    if (!ended.contains(tmAttractionId)) {
      return begun.putIfAbsent(tmAttractionId, clock.instant()) == null
          ? Begun.STARTED
          : Begun.JOINED;
    }
    if (!begun.get(tmAttractionId).isBefore(since)) {
      return Begun.FRESH;
    }
    ended.remove(tmAttractionId);
    begun.put(tmAttractionId, clock.instant());
    return Begun.STARTED;
  }

  @Override
  public synchronized boolean isDue(String tmAttractionId, Instant by) {
    return !fresh.contains(tmAttractionId);
  }

  /** The artist is not due. */
  synchronized void fresh(String tmAttractionId) {
    fresh.add(tmAttractionId);
  }

  /** From now on, these cannot be begun. */
  synchronized void fail(Predicate<String> tmAttractionIds) {
    fails = tmAttractionIds;
  }

  /** The import has come to its end. */
  synchronized void end(String tmAttractionId) {
    ended.add(tmAttractionId);
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Whose imports were begun. */
  synchronized Set<String> begun() {
    return Set.copyOf(begun.keySet());
  }
}
