package io.backline.model;

import static io.backline.model.CatalogueOverride.Action;
import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was decided by hand; of two decisions about one thing the later one holds. */
final class Overrides {
  private final String artistId;
  private final List<CatalogueOverride> earliestFirst;
  private final Map<String, Joined> joined = new HashMap<>();

  Overrides(String artistId, Collection<CatalogueOverride> overrides) {
    this.artistId = artistId;
    this.earliestFirst =
        overrides.stream()
            .sorted(comparing(CatalogueOverride::at).thenComparing(CatalogueOverride::id))
            .toList();
    earliestFirst.stream().filter(isAction(Action.JOIN)).forEach(this::join);
  }

  private record Joined(String into, CatalogueOverride by) {}

  /** Where a recording's song comes from. */
  record Placed(String songId, Optional<CatalogueOverride> by) {}

  /** Whether the recording was pinned or excluded. */
  Optional<CatalogueOverride> verdictOn(RecordingGroup group) {
    return last(group, isAction(Action.PIN).or(isAction(Action.EXCLUDE)));
  }

  /** The song that the recording belongs to by its title, or was split off into. */
  Placed split(RecordingGroup group) {
    Optional<CatalogueOverride> split = last(group, isAction(Action.SPLIT));
    String key = split.map(one -> "split/" + one.id()).orElseGet(() -> group.face().key());
    return new Placed(Ids.song(artistId, key), split);
  }

  /** The song that this one is part of: itself, unless songs were joined. */
  Placed join(String songId) {
    Joined to = joined.get(songId);
    return to == null
        ? new Placed(songId, Optional.empty())
        : new Placed(to.into(), Optional.of(to.by()));
  }

  private void join(CatalogueOverride override) {
    if (override.songs().isEmpty()) {
      return;
    }
    String into = join(override.songs().getFirst()).songId();
    for (String song : override.songs()) {
      String root = join(song).songId();
      joined.replaceAll((_, to) -> to.into().equals(root) ? new Joined(into, override) : to);
      joined.put(root, new Joined(into, override));
    }
  }

  private Optional<CatalogueOverride> last(
      RecordingGroup group, Predicate<CatalogueOverride> wanted) {
    return earliestFirst.stream()
        .filter(wanted)
        .filter(one -> one.recordings().stream().anyMatch(group.reference()::matches))
        .reduce((_, later) -> later);
  }

  private static Predicate<CatalogueOverride> isAction(Action action) {
    return override -> override.action() == action;
  }
}
