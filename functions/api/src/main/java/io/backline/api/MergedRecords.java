package io.backline.api;

import static java.util.Comparator.comparing;

import io.backline.store.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Several sources as one. */
final class MergedRecords implements Records {
  private final List<Records> sources;

  MergedRecords(List<Records> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Page<Entry> page(RecordFilter filter, String before, int limit) {
    List<Page<Entry>> pages =
        sources.stream().map(source -> source.page(filter, before, limit)).toList();
    // Behind its last row, a source that goes on may have more that comes before another's rows.
    Optional<String> known =
        pages.stream().map(Page::last).filter(Objects::nonNull).max(Comparator.naturalOrder());
    List<Entry> entries =
        pages.stream()
            .flatMap(page -> page.rows().stream())
            .filter(entry -> known.isEmpty() || entry.key().compareTo(known.get()) >= 0)
            .sorted(comparing(Entry::key).reversed())
            .toList();
    return entries.size() > limit
        ? new Page<>(entries.subList(0, limit), entries.get(limit - 1).key())
        : new Page<>(entries, known.orElse(null));
  }
}
