package io.backline.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.backline.model.Album;
import io.backline.model.MissingIsrc;
import io.backline.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tracks that stand for recordings without an ISRC. One release of a recording is enough. */
final class MissingIsrcs {
  // A search brings ten tracks a call: from so many on, it is cheaper than a call a track, even
  // where it misses some.
  private static final int WORTH_A_SEARCH = 3;

  private final Map<String, Wanted> wanted = new LinkedHashMap<>();

  private record Wanted(String albumId, boolean doubtful) {}

  /**
   * What nobody told of these albums' recordings.
   *
   * @param missing the doubtful ones first
   */
  MissingIsrcs(Collection<MissingIsrc> missing, Collection<Album> albums) {
    Map<String, String> albumByTrack = new HashMap<>();
    for (Album album : albums) {
      for (Track track : album.tracks()) {
        // What came with a popularity was read in full: Spotify itself has no ISRC for it.
        if (track.popularity() == null) {
          albumByTrack.put(track.spotifyId(), album.spotifyId());
        }
      }
    }
    for (MissingIsrc one : missing) {
      String face = one.spotifyIds().getFirst();
      if (albumByTrack.containsKey(face)) {
        wanted.put(face, new Wanted(albumByTrack.get(face), one.doubtful()));
      }
    }
  }

  /**
   * The calls that are worth making: first those that may change a verdict.
   *
   * @param most so many at most
   * @param turn counts the artist's imports: each begins with other ones, so that what has no
   *     answer does not keep the rest waiting for ever
   */
  List<IsrcLookup> lookups(int most, long turn) {
    Map<String, Long> missingOn =
        wanted.values().stream().collect(groupingBy(Wanted::albumId, counting()));
    Set<IsrcLookup> doubtful = new LinkedHashSet<>();
    Set<IsrcLookup> others = new LinkedHashSet<>();
    wanted.forEach(
        (track, one) ->
            (one.doubtful() ? doubtful : others)
                .add(
                    missingOn.get(one.albumId()) < WORTH_A_SEARCH
                        ? IsrcLookup.ofTrack(track)
                        : IsrcLookup.ofAlbum(one.albumId(), 0)));
    others.removeAll(doubtful);
    List<IsrcLookup> all = new ArrayList<>(doubtful);
    all.addAll(inTurn(others, most, turn));
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<IsrcLookup> inTurn(Collection<IsrcLookup> lookups, int most, long turn) {
    List<IsrcLookup> all = new ArrayList<>(lookups);
    if (all.size() > most) {
      Collections.rotate(all, -Math.floorMod((turn - 1) * most, all.size()));
    }
    return all;
  }

  boolean contains(String trackId) {
    return wanted.containsKey(trackId);
  }

  List<String> on(String albumId) {
    return wanted.entrySet().stream()
        .filter(entry -> entry.getValue().albumId().equals(albumId))
        .map(Map.Entry::getKey)
        .toList();
  }

  void found(Collection<String> trackIds) {
    wanted.keySet().removeAll(trackIds);
  }
}
