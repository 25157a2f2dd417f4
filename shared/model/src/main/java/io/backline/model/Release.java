package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A track on an album.
 *
 * @param title the track's title, read
 * @param key {@link SongTitle#key()} of it
 * @param liveNote the note in the title that says it is live, or empty
 */
record Release(Album album, Track track, SongTitle title, String key, Optional<String> liveNote) {

  /**
   * The most popular first, else the earliest, else the one on an album rather than a single: the
   * order of faces.
   */
  static final Comparator<Release> FACE_FIRST =
      comparing(
              (Release release) -> release.track().popularity(),
              nullsLast(Comparator.reverseOrder()))
          .thenComparing(Release::date, nullsLast(naturalOrder()))
          .thenComparing(release -> rank(release.album().type()))
          .thenComparing(Release::id);

  /** The release that a recording is known by: nothing about it changes when more is known. */
  static final Comparator<Release> ANCHOR_FIRST =
      comparing(Release::date, nullsLast(naturalOrder())).thenComparing(Release::id);

  static Release of(Album album, Track track) {
    SongTitle title = SongTitle.of(track.title());
    return new Release(album, track, title, title.key(), LiveMarkers.in(track.title()));
  }

  /**
   * Every track once, even where pages overlapped, in an order that does not depend on how they
   * came.
   */
  static List<Release> all(Collection<Album> albums) {
    TreeMap<String, Release> byTrack = new TreeMap<>();
    for (Album album : albums) {
      for (Track track : album.tracks()) {
        byTrack.merge(track.spotifyId(), of(album, track), Release::first);
      }
    }
    return List.copyOf(byTrack.values());
  }

  // A record's own would go through every track of the album.
  @Override
  public int hashCode() {
    return track.spotifyId().hashCode();
  }

  String id() {
    return track.spotifyId();
  }

  boolean isWithdrawn() {
    return album.isWithdrawn() || track.isWithdrawn();
  }

  String date() {
    return album.releaseDate();
  }

  String isrc() {
    return track.isrc();
  }

  int durationMs() {
    return track.durationMs();
  }

  boolean lastsAsLongAs(Release other) {
    return Lengths.same(durationMs(), other.durationMs());
  }

  boolean saysLive() {
    return liveNote.isPresent();
  }

  private static Release first(Release one, Release other) {
    Comparator<Release> order =
        comparing(Release::isWithdrawn)
            .thenComparing(FACE_FIRST)
            .thenComparing(release -> release.album().spotifyId());
    return order.compare(one, other) <= 0 ? one : other;
  }

  private static int rank(String albumType) {
    List<String> order = List.of("album", "single");
    int at = order.indexOf(albumType);
    return at < 0 ? order.size() : at;
  }
}
