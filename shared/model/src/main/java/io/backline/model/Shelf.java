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

  /** The same, where the other recording is not the later one. */
  boolean repeatsAnEarlierSong(Release release) {
    return byTitle.get(release.key()).stream()
        .anyMatch(
            other ->
                isPlain(other)
                    && !other.lastsAsLongAs(release)
                    && !isLater(other.date(), release.date()));
  }

  /**
   * What a release that is marked as live may be by mistake: the recording of its title and length
   * on an album that MusicBrainz knows as a studio album.
   */
  Optional<Release> studioTwin(Release marked) {
    return isOnLiveAlbum(marked)
        ? Optional.empty()
        : byTitle.get(marked.key()).stream()
            .filter(other -> isPlain(other) && isOnKnownStudioAlbum(other))
            .filter(marked::lastsAsLongAs)
            .min(Release.ANCHOR_FIRST);
  }

  /** Whether MusicBrainz knows the album as a studio album, and it is its plain edition. */
  boolean isOnKnownStudioAlbum(Release release) {
    return standing(release) == Standing.STUDIO
        && marker(release).isEmpty()
        && "album".equals(release.album().type())
        && !title(release).hasExtras();
  }

  private boolean isPlain(Release release) {
    VersionNote note = release.title().note();
    return (note == null || note.isEdition()) && !isOnLiveAlbum(release);
  }

  private static boolean isLater(String one, String other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }
}
