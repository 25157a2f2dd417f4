package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Groups recordings into songs. */
final class Songs {
  // The plain recording before its versions where popularity does not tell.
  private static final Comparator<Placed> FRONT_FIRST =
      comparing(
          Placed::recording,
          comparing(Recording::popularity, nullsLast(Comparator.reverseOrder()))
              .thenComparing(Recording::version, nullsFirst(naturalOrder()))
              .thenComparing(Recording::releaseDate, nullsLast(naturalOrder()))
              .thenComparing(Recording::id));

  private Songs() {}

  /**
   * A recording in its song.
   *
   * @param ownSongId the song it belongs to but for joins
   * @param override the split or join that put it there
   */
  record Placed(Recording recording, String ownSongId, Optional<CatalogueOverride> override) {}

  static List<Song> of(List<Placed> recordings) {
    return recordings.stream()
        .collect(groupingBy(one -> one.recording().songId(), TreeMap::new, toList()))
        .values()
        .stream()
        .map(Songs::song)
        .toList();
  }

  private static Song song(List<Placed> versions) {
    List<Placed> sorted = versions.stream().sorted(FRONT_FIRST).toList();
    Recording front = sorted.getFirst().recording();
    return new Song(
        front.songId(),
        title(sorted),
        front.name(),
        front.isrc(),
        front.spotifyId(),
        front.albumName(),
        earliest(sorted),
        front.popularity(),
        front.durationMs(),
        front.isRemix(),
        sorted.stream().map(one -> one.recording().id()).toList(),
        override(sorted));
  }

  // Of joined songs the first keeps its title, whichever recording stands in front.
  private static String title(List<Placed> sorted) {
    return sorted.stream()
        .filter(one -> one.ownSongId().equals(one.recording().songId()))
        .findFirst()
        .orElseGet(sorted::getFirst)
        .recording()
        .title();
  }

  private static String earliest(List<Placed> versions) {
    return versions.stream()
        .map(one -> one.recording().releaseDate())
        .filter(Objects::nonNull)
        .min(naturalOrder())
        .orElse(null);
  }

  private static AppliedOverride override(List<Placed> versions) {
    return versions.stream()
        .flatMap(one -> one.override().stream())
        .max(comparing(CatalogueOverride::at).thenComparing(CatalogueOverride::id))
        .map(AppliedOverride::of)
        .orElse(null);
  }
}
