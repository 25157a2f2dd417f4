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
import java.util.TreeMap;

/** Groups recordings into songs. */
final class Songs {
  // The plain recording before its versions where popularity does not tell.
  private static final Comparator<Recording> FRONT_FIRST =
      comparing(Recording::popularity, nullsLast(Comparator.reverseOrder()))
          .thenComparing(Recording::version, nullsFirst(naturalOrder()))
          .thenComparing(Recording::releaseDate, nullsLast(naturalOrder()))
          .thenComparing(Recording::id);

  private Songs() {}

  static List<Song> of(List<Recording> recordings) {
    return recordings.stream()
        .collect(groupingBy(Recording::songId, TreeMap::new, toList()))
        .values()
        .stream()
        .map(Songs::song)
        .toList();
  }

  private static Song song(List<Recording> versions) {
    List<Recording> sorted = versions.stream().sorted(FRONT_FIRST).toList();
    Recording front = sorted.getFirst();
    return new Song(
        front.songId(),
        front.title(),
        front.name(),
        front.isrc(),
        front.spotifyId(),
        front.albumName(),
        earliest(sorted),
        front.popularity(),
        front.durationMs(),
        front.isRemix(),
        sorted.stream().map(Recording::id).toList());
  }

  private static String earliest(List<Recording> versions) {
    return versions.stream()
        .map(Recording::releaseDate)
        .filter(Objects::nonNull)
        .min(naturalOrder())
        .orElse(null);
  }
}
