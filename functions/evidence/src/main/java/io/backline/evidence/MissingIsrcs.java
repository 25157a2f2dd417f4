package io.backline.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.backline.model.Album;
import io.backline.model.Recording;
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
import java.util.function.Function;

/** The tracks that stand for recordings without an ISRC. One release of a recording is enough. */
final class MissingIsrcs {
  // A search brings ten tracks a call: from so many on, it is cheaper than a call a track, even
  // where it misses some.
  private static final int WORTH_A_SEARCH = 3;

  private final Map<String, String> albumByTrack = new LinkedHashMap<>();

  /**
   * @param recordings those that are most worth a call first
   * @param albums that they are on
   */
  MissingIsrcs(Collection<Recording> recordings, Collection<Album> albums) {
    Map<String, String> known = new HashMap<>();
    for (Album album : albums) {
      for (Track track : album.tracks()) {
        known.put(track.spotifyId(), album.spotifyId());
      }
    }
    for (Recording recording : recordings) {
      String album = known.get(recording.spotifyId());
      // What came with a popularity was read in full: Spotify itself has no ISRC for it.
      if (album != null && recording.isrc() == null && recording.popularity() == null) {
        albumByTrack.put(recording.spotifyId(), album);
      }
    }
  }

  /**
   * The calls that are worth making.
   *
   * @param most so many at most
   * @param turn counts the artist's imports: each begins where the one before it stopped, so that
   *     what has no answer does not keep the others waiting for ever
   */
  List<IsrcLookup> lookups(int most, long turn) {
    Map<String, Long> missingOn =
        albumByTrack.values().stream().collect(groupingBy(Function.identity(), counting()));
    Set<IsrcLookup> lookups = new LinkedHashSet<>();
    albumByTrack.forEach(
        (track, album) ->
            lookups.add(
                missingOn.get(album) < WORTH_A_SEARCH
                    ? IsrcLookup.ofTrack(track)
                    : IsrcLookup.ofAlbum(album, 0)));
    List<IsrcLookup> all = new ArrayList<>(lookups);
    if (all.size() > most) {
      Collections.rotate(all, -Math.floorMod((turn - 1) * most, all.size()));
    }
    return all.subList(0, Math.min(most, all.size()));
  }

  boolean contains(String trackId) {
    return albumByTrack.containsKey(trackId);
  }

  List<String> on(String albumId) {
    return albumByTrack.entrySet().stream()
        .filter(entry -> entry.getValue().equals(albumId))
        .map(Map.Entry::getKey)
        .toList();
  }

  void found(Collection<String> trackIds) {
    albumByTrack.keySet().removeAll(trackIds);
  }
}
