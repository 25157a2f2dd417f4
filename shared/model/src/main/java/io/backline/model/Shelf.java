package io.backline.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The artist's albums, as what surrounds a track: what the others on an album say about it. */
final class Shelf {
  private final Map<String, List<Release>> byAlbum;
  private final Map<String, List<Release>> byTitle;
  private final Map<String, Standing> standings = new TreeMap<>();
  private final Map<String, Optional<String>> markers = new TreeMap<>();
  private final Map<String, AlbumTitle> titles = new TreeMap<>();

  Shelf(List<Release> releases, KnownReleases known) {
    byAlbum = releases.stream().collect(groupingBy(release -> release.album().spotifyId()));
    byTitle = releases.stream().collect(groupingBy(Release::key));
    byAlbum.forEach(
        (id, tracks) -> {
          Album album = tracks.getFirst().album();
          standings.put(id, known.of(album));
          markers.put(id, AlbumMarkers.in(album.name()));
          titles.put(id, AlbumTitle.of(album.name()));
        });
  }

  Standing standing(Release release) {
    return standings.get(release.album().spotifyId());
  }

  /** What of the album's name suggests a concert. */
  Optional<String> marker(Release release) {
    return markers.get(release.album().spotifyId());
  }

  AlbumTitle title(Release release) {
    return titles.get(release.album().spotifyId());
  }

  /** Whether something about the album says that its tracks may be live. */
  boolean isOnLiveAlbum(Release release) {
    return standing(release) == Standing.LIVE || marker(release).isPresent();
  }

  /** The other tracks of its album. */
  List<Release> others(Release release) {
    return byAlbum.get(release.album().spotifyId()).stream()
        .filter(other -> !other.id().equals(release.id()))
        .toList();
  }

  /** The share of the other tracks of which this holds, 0 where there are fewer than two. */
  double shareOfOthers(Release release, Predicate<Release> holds) {
    List<Release> others = others(release);
    return others.size() < 2 ? 0 : (double) others.stream().filter(holds).count() / others.size();
  }

  /**
   * Whether the artist also has the song on no live album, not marked as another version, longer or
   * shorter: then this is a recording of its own.
   */
  boolean repeatsASong(Release release) {
    return byTitle.get(release.key()).stream()
        .anyMatch(other -> isPlain(other) && !other.lastsAsLongAs(release));
  }

  private boolean isPlain(Release release) {
    VersionNote note = release.title().note();
    return (note == null || note.isEdition()) && !isOnLiveAlbum(release);
  }
}
