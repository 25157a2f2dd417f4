package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A track on an album. */
record Release(Album album, Track track) {

  /**
   * The most popular first, else the earliest, else the one on an album rather than a single: the
   * order of faces.
   */
  static final Comparator<Release> FACE_FIRST =
      comparing(
              (Release release) -> release.track().popularity(),
              nullsLast(Comparator.reverseOrder()))
          .thenComparing(release -> release.album().releaseDate(), nullsLast(naturalOrder()))
          .thenComparing(release -> rank(release.album().type()))
          .thenComparing(release -> release.track().spotifyId());

  /**
   * Every track once, even where pages overlapped, in an order that does not depend on how they
   * came.
   */
  static List<Release> all(Collection<Album> albums) {
    TreeMap<String, Release> byTrack = new TreeMap<>();
    for (Album album : albums) {
      for (Track track : album.tracks()) {
        byTrack.merge(track.spotifyId(), new Release(album, track), Release::first);
      }
    }
    return List.copyOf(byTrack.values());
  }

  SongTitle title() {
    return SongTitle.of(track.title());
  }

  private static Release first(Release one, Release other) {
    Comparator<Release> order = FACE_FIRST.thenComparing(release -> release.album().spotifyId());
    return order.compare(one, other) <= 0 ? one : other;
  }

  private static int rank(String albumType) {
    List<String> order = List.of("album", "single");
    int at = order.indexOf(albumType);
    return at < 0 ? order.size() : at;
  }
}
