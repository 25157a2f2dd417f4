package io.backline.announcer;

import static java.util.Comparator.comparing;

import io.backline.model.Album;
import io.backline.model.Recording;
import io.backline.model.ReleaseDay;
import io.backline.model.Song;
import io.backline.model.Track;
import io.backline.store.Announced.KnownSongs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An artist's songs beside what others know of them. A song has come out where no earlier version
 * of it is known, its day was lately, and all of its recordings stand on releases that were not
 * there before: what only another rule or an admin has made a song of is none.
 */
final class SongLook {
  private static final int NEWS_DAYS = 30;

  // Longer, so that what is forgotten is no news either.
  private static final int KNOWN_DAYS = 60;

  private final KnownSongs before;
  private final List<Album> albums;
  private final List<Song> songs;
  private final Map<String, Recording> recordings;
  private final LocalDate today;

  /**
   * A look.
   *
   * @param before null before the first
   */
  SongLook(
      KnownSongs before,
      List<Album> albums,
      List<Song> songs,
      List<Recording> recordings,
      LocalDate today) {
    this.before = before;
    this.albums = List.copyOf(albums);
    this.songs = List.copyOf(songs);
    this.recordings = recordings.stream().collect(Collectors.toMap(Recording::id, one -> one));
    this.today = today;
  }

  /** What has come out, the earliest first; nothing at the first look. */
  List<Song> released() {
    if (before == null) {
      return List.of();
    }
    Set<String> fresh = tracks(this::isFresh);
    fresh.removeAll(tracks(album -> !isFresh(album)));
    return songs.stream()
        .filter(song -> isWithin(song.releaseDate(), NEWS_DAYS))
        .filter(song -> !before.songs().containsKey(song.id()) && song.override() == null)
        .filter(song -> song.recordings().stream().allMatch(id -> isOn(fresh, id)))
        .sorted(comparing(Song::releaseDate).thenComparing(Song::title).thenComparing(Song::id))
        .toList();
  }

  private boolean isOn(Set<String> tracks, String recordingId) {
    Recording recording = recordings.get(recordingId);
    return recording != null && tracks.contains(recording.spotifyId());
  }

  private boolean isFresh(Album album) {
    return !album.isWithdrawn()
        && isSince(today.minusDays(KNOWN_DAYS), album.releaseDate())
        && !before.albums().containsKey(album.spotifyId());
  }

  private Set<String> tracks(Predicate<Album> which) {
    Set<String> tracks = new HashSet<>();
    albums.stream()
        .filter(which)
        .flatMap(album -> album.tracks().stream())
        .map(Track::spotifyId)
        .forEach(tracks::add);
    return tracks;
  }

  /**
   * What others know from now on.
   *
   * @param changes see {@link KnownSongs#changes}
   */
  KnownSongs known(String spotifyId, long changes) {
    boolean more = albums.stream().anyMatch(album -> isToCome(album.releaseDate()));
    return new KnownSongs(
        spotifyId,
        more ? -1 : changes,
        lately(albums, Album::spotifyId, Album::releaseDate, Map.of()),
        lately(songs, Song::id, Song::releaseDate, before == null ? Map.of() : before.songs()));
  }

  /** With what has gone since: it may come back. */
  private <T> Map<String, LocalDate> lately(
      List<T> rows,
      Function<T, String> id,
      Function<T, String> date,
      Map<String, LocalDate> earlier) {
    Map<String, LocalDate> lately = new HashMap<>(earlier);
    lately.values().removeIf(day -> day.isBefore(today.minusDays(KNOWN_DAYS)));
    rows.stream()
        .filter(row -> isWithin(date.apply(row), KNOWN_DAYS))
        .forEach(row -> lately.put(id.apply(row), ReleaseDay.exact(date.apply(row)).orElseThrow()));
    return lately;
  }

  private boolean isWithin(String date, int days) {
    return isSince(today.minusDays(days), date) && !isToCome(date);
  }

  private static boolean isSince(LocalDate first, String date) {
    return ReleaseDay.exact(date).filter(day -> !day.isBefore(first)).isPresent();
  }

  /** Somewhere it is tomorrow already. */
  private boolean isToCome(String date) {
    return ReleaseDay.exact(date).filter(day -> day.isAfter(today.plusDays(1))).isPresent();
  }
}
