package io.backline.identity;

import static java.util.stream.Collectors.toSet;

import io.backline.model.ArtistName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The titles of somebody's albums, for comparing: without those that many have.
 *
 * @param keys the titles without what only differs in writing
 */
record Titles(Set<List<String>> keys) {
  private static final Set<List<String>> COMMON =
      Stream.of(
              "Greatest Hits",
              "Best Of",
              "The Best",
              "Live",
              "Unplugged",
              "Christmas",
              "Demo",
              "EP",
              "Remixes",
              "Singles",
              "Anthology",
              "Collection",
              "Untitled")
          .map(title -> ArtistName.of(title).words())
          .collect(toSet());

  // One title in common is chance, unless it is all that there is.
  private static final int SHARED = 2;

  Titles {
    keys = Set.copyOf(keys);
  }

  /**
   * @param artist whose name is no title that tells namesakes apart
   */
  static Titles of(String artist, Stream<String> titles) {
    Set<List<String>> keys =
        titles.filter(Objects::nonNull).map(title -> ArtistName.of(title).words()).collect(toSet());
    keys.removeAll(COMMON);
    keys.remove(ArtistName.of(artist).words());
    return new Titles(keys);
  }

  boolean areSharedWith(Titles other) {
    Set<List<String>> shared = new HashSet<>(keys);
    shared.retainAll(other.keys);
    int fewest = Math.min(keys.size(), other.keys.size());
    return !shared.isEmpty() && shared.size() >= Math.min(SHARED, fewest);
  }
}
