package io.backline.store.integrity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backline.model.Album;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.Exclusion;
import io.backline.model.ListedEvent;
import io.backline.model.Track;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was withdrawn so long ago that it may go. Listed shows never follow from withdrawn events. A
 * withdrawn release goes only where no recording hangs on it any more that can be played: until
 * then it is a witness, and may be what names the recording.
 *
 * @param events ids of those that go
 * @param albums ids of those that go
 * @param shorter albums that stay, without the tracks that go, by id
 * @param tracks that go from albums that stay, each as {@code album/track}
 */
record Tombstones(
    Set<String> events, Set<String> albums, Map<String, Album> shorter, List<String> tracks) {

  /** Those that were withdrawn before. */
  static Tombstones of(
      Collection<ListedEvent> events, CatalogueFacts facts, Catalogue catalogue, Instant before) {
    Set<String> goneEvents =
        events.stream()
            .filter(event -> isBefore(event.withdrawnAt(), before))
            .map(ListedEvent::tmEventId)
            .collect(toSet());
    Tombstones releases = releases(facts, catalogue, before);
    return releases.bearNothing(facts, catalogue)
        ? new Tombstones(goneEvents, releases.albums, releases.shorter, releases.tracks)
        : new Tombstones(goneEvents, Set.of(), Map.of(), List.of());
  }

  private static boolean isBefore(Instant withdrawnAt, Instant before) {
    return withdrawnAt != null && withdrawnAt.isBefore(before);
  }

  private static Tombstones releases(CatalogueFacts facts, Catalogue catalogue, Instant before) {
    Set<String> unplayable = unplayable(catalogue);
    Set<String> albums =
        facts.albums().stream()
            .filter(album -> isBefore(album.withdrawnAt(), before))
            .filter(album -> album.tracks().stream().allMatch(isAmong(unplayable)))
            .map(Album::spotifyId)
            .collect(toSet());
    Map<String, Album> shorter = new HashMap<>();
    Set<String> tracks = new HashSet<>();
    for (Album album : facts.albums()) {
      List<Track> gone =
          album.tracks().stream()
              .filter(track -> isBefore(track.withdrawnAt(), before))
              .filter(isAmong(unplayable))
              .toList();
      if (!gone.isEmpty() && !albums.contains(album.spotifyId())) {
        shorter.put(album.spotifyId(), without(album, gone));
        gone.forEach(track -> tracks.add(album.spotifyId() + "/" + track.spotifyId()));
      }
    }
    return new Tombstones(Set.of(), albums, shorter, tracks.stream().sorted().toList());
  }

  private static Album without(Album album, List<Track> gone) {
    return album.withTracks(
        album.tracks().stream().filter(track -> !gone.contains(track)).toList());
  }

  private static Predicate<Track> isAmong(Set<String> spotifyIds) {
    return track -> spotifyIds.contains(track.spotifyId());
  }

  /** Tracks of recordings of which no release is left. */
  private static Set<String> unplayable(Catalogue catalogue) {
    return catalogue.exclusions().stream()
        .filter(exclusion -> exclusion.reason().equals("withdrawn"))
        .map(exclusion -> catalogue.references().get(exclusion.id()))
        .filter(Objects::nonNull)
        .flatMap(reference -> reference.spotifyIds().stream())
        .collect(toSet());
  }

  /** Whether what can be played, and why the rest is left out, is the same without them. */
  private boolean bearNothing(CatalogueFacts facts, Catalogue catalogue) {
    if (albums.isEmpty() && shorter.isEmpty()) {
      return true;
    }
    Catalogue without = Catalogue.of(facts.withAlbums(from(facts.albums())));
    Set<Exclusion> exclusions = Set.copyOf(catalogue.exclusions());
    return without.recordings().equals(catalogue.recordings())
        && without.songs().equals(catalogue.songs())
        && exclusions.containsAll(without.exclusions());
  }

  /** The albums that stay, as they are without what goes. */
  private List<Album> from(List<Album> all) {
    return List.copyOf(
        from(all.stream().collect(toMap(Album::spotifyId, album -> album))).values());
  }

  /** The same by id. */
  Map<String, Album> from(Map<String, Album> all) {
    Map<String, Album> left = new HashMap<>(all);
    left.keySet().removeAll(albums);
    left.putAll(shorter);
    return left;
  }

  /** What goes, by what names it. */
  Stream<String> names() {
    return Stream.of(events.stream().sorted(), albums.stream().sorted(), tracks.stream())
        .flatMap(one -> one);
  }
}
