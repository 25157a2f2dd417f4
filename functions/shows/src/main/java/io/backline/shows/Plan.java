package io.backline.shows;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is still to be read and stored, in this order. For many threads. */
final class Plan {
  private final Set<Part> parts;

  Plan(Collection<Part> parts) {
    this.parts = new LinkedHashSet<>(parts);
  }

  /** More to read, because of what was read. The answer is what was not planned yet. */
  synchronized List<Part> add(List<Part> more) {
    return more.stream().filter(parts::add).toList();
  }

  /** Takes out what was read and stored. The answer is the rest. */
  synchronized List<Part> without(List<Read> stored) {
    stored.forEach(read -> parts.remove(read.part()));
    return List.copyOf(parts);
  }

  synchronized List<Part> rest() {
    return List.copyOf(parts);
  }
}
