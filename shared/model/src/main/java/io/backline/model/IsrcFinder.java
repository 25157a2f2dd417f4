package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Finds ISRCs that Spotify did not tell among what MusicBrainz knows: title, version and length
 * must agree with one recording, the nearest in length, and that one must have one ISRC.
 */
final class IsrcFinder {
  private static final Comparator<Claim> NEAREST =
      comparing(Claim::apart).thenComparing(claim -> claim.group().id());

  private final KnownTakes takes;
  private final Set<String> taken;

  /**
   * @param groups all of the artist's recordings: their ISRCs are taken
   */
  IsrcFinder(KnownTakes takes, Collection<RecordingGroup> groups) {
    this.takes = takes;
    this.taken =
        groups.stream().map(RecordingGroup::isrc).filter(Objects::nonNull).collect(toSet());
  }

  private record Claim(RecordingGroup group, String isrc, int apart) {}

  /** The ISRCs that were found, by {@link RecordingGroup#id()}. No two recordings get the same. */
  Map<String, String> find(List<RecordingGroup> groups) {
    return groups.stream()
        .filter(group -> !group.hasOwnIsrc())
        .map(this::claim)
        .flatMap(Optional::stream)
        .collect(toMap(Claim::isrc, claim -> claim, BinaryOperator.minBy(NEAREST)))
        .values()
        .stream()
        .collect(toMap(claim -> claim.group().id(), Claim::isrc));
  }

  private Optional<Claim> claim(RecordingGroup group) {
    Release face = group.face();
    List<KnownTake> alike =
        takes.titled(face.key()).stream()
            .filter(take -> take.live() || Objects.equals(take.version(), face.title().version()))
            .filter(take -> take.lasts(face.durationMs()))
            .toList();
    int nearest = alike.stream().mapToInt(take -> apart(take, face)).min().orElse(-1);
    List<KnownTake> best = alike.stream().filter(take -> apart(take, face) == nearest).toList();
    return best.size() == 1 && !best.getFirst().live()
        ? usable(best.getFirst()).map(isrc -> new Claim(group, isrc, nearest))
        : Optional.empty();
  }

  private Optional<String> usable(KnownTake take) {
    List<String> isrcs =
        take.recording().isrcs().stream()
            .distinct()
            .filter(isrc -> !taken.contains(isrc) && !takes.isAmbiguous(isrc))
            .toList();
    return isrcs.size() == 1 ? Optional.of(isrcs.getFirst()) : Optional.empty();
  }

  private static int apart(KnownTake take, Release release) {
    return take.apart(release.durationMs()).orElseThrow();
  }
}
