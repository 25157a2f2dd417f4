package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.Track;
import io.backline.providers.Page;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.providers.spotify.SpotifyTrack;
import io.backline.runtime.Deadline;
import io.backline.runtime.Intake;
import io.backline.store.Chunks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Albums with all their tracks; with ISRCs and popularity where the key may read tracks in batches.
 * Several calls are under way at a time, in full batches; an album comes when all of it is there.
 */
final class AlbumIntake implements AutoCloseable {
  /** Calls under way at a time. */
  static final int AT_ONCE = 10;

  // Where it is still to be found out whether the key may read in batches: the smallest batch.
  private static final int PROBE = 2;

  private final SpotifyClient spotify;
  private final String listedFor;
  private final Intake<Read> intake;
  private final Map<String, SpotifyTrack> details = new HashMap<>();
  private final Map<String, List<Incomplete>> waiting = new HashMap<>();
  private final Set<String> wanted = new LinkedHashSet<>();
  private int albumCalls;

  private AlbumIntake(SpotifyClient spotify, String listedFor, Deadline deadline) {
    this.spotify = spotify;
    this.listedFor = listedFor;
    this.intake = new Intake<>(AT_ONCE, deadline::isNear);
  }

  /**
   * An album that is done with.
   *
   * @param album empty where Spotify does not know it
   * @param whole whether all the tracks came that Spotify says it has
   * @param mode how the key may read what it is made of
   */
  record Read(String id, Optional<Album> album, boolean whole, SpotifyMode mode) {}

  /**
   * An album whose tracks are all known.
   *
   * @param open Spotify ids of the tracks whose details are still to come
   */
  private record Incomplete(SpotifyAlbum album, List<SpotifyTrack> tracks, Set<String> open) {}

  /** Begins to read as many of these albums of the artist as there is time for. */
  static AlbumIntake begin(
      SpotifyClient spotify, String spotifyArtistId, List<String> ids, Deadline deadline) {
    AlbumIntake albums = new AlbumIntake(spotify, spotifyArtistId, deadline);
    albums.ask(ids);
    return albums;
  }

  /** Albums that have come since, once there are so many or no more to come. Empty at the end. */
  List<Read> take(int atLeast) {
    return intake.take(atLeast);
  }

  /** Throws why not all could be read, if they could not. */
  void rethrow() {
    intake.rethrow();
  }

  @Override
  public void close() {
    intake.close();
  }

  private void ask(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    boolean unknown = spotify.mode() == SpotifyMode.DEVELOPMENT && spotify.albumBatch() > 1;
    if (unknown) {
      List<String> probe = ids.subList(0, Math.min(PROBE, ids.size()));
      askAlbums(probe, () -> ask(ids.subList(probe.size(), ids.size())));
    } else {
      Chunks.of(ids, spotify.albumBatch()).forEach(batch -> askAlbums(batch, () -> {}));
    }
  }

  private void askAlbums(List<String> ids, Runnable next) {
    askAlbumCall(
        intake::ask,
        () -> {
          List<SpotifyAlbum> albums = spotify.albums(ids);
          next.run();
          unknown(ids, albums);
          albums.forEach(
              album -> tracks(album, new ArrayList<>(album.tracks()), album.nextTrackOffset()));
        });
  }

  private void unknown(List<String> ids, List<SpotifyAlbum> found) {
    Set<String> missing = new HashSet<>(ids);
    found.forEach(album -> missing.remove(album.id()));
    missing.forEach(id -> intake.bring(new Read(id, Optional.empty(), false, spotify.mode())));
  }

  /** An album itself carries the first fifty tracks; the others are on further pages. */
  private void tracks(SpotifyAlbum album, List<SpotifyTrack> tracks, OptionalInt next) {
    if (next.isEmpty()) {
      complete(new Incomplete(album, List.copyOf(tracks), new HashSet<>()));
      return;
    }
    askAlbumCall(
        intake::askFirst,
        () -> {
          Page<SpotifyTrack> page = spotify.albumTracks(album.id(), next.getAsInt());
          tracks.addAll(page.items());
          tracks(album, tracks, page.count() == 0 ? OptionalInt.empty() : page.nextOffset());
        });
  }

  /** While such a call is under way, further tracks may fill a batch of details. */
  private void askAlbumCall(Consumer<Runnable> asking, Runnable call) {
    synchronized (details) {
      albumCalls++;
    }
    asking.accept(
        () -> {
          call.run();
          synchronized (details) {
            albumCalls--;
            askDetails();
          }
        });
  }

  private void complete(Incomplete album) {
    if (spotify.mode() == SpotifyMode.DEVELOPMENT) {
      bring(album, SpotifyMode.DEVELOPMENT);
      return;
    }
    synchronized (details) {
      for (SpotifyTrack track : album.tracks()) {
        if (!details.containsKey(track.id()) && album.open().add(track.id())) {
          List<Incomplete> others = waiting.computeIfAbsent(track.id(), _ -> new ArrayList<>());
          if (others.isEmpty()) {
            wanted.add(track.id());
          }
          others.add(album);
        }
      }
      if (album.open().isEmpty()) {
        bring(album, SpotifyMode.EXTENDED);
      }
      askDetails();
    }
  }

  /** Full batches, and what is left over when no more tracks will come. */
  private void askDetails() {
    while (wanted.size() >= SpotifyClient.TRACK_BATCH || (albumCalls == 0 && !wanted.isEmpty())) {
      List<String> ids = wanted.stream().limit(SpotifyClient.TRACK_BATCH).toList();
      ids.forEach(wanted::remove);
      intake.askFirst(() -> detailed(ids, spotify.tracks(ids)));
    }
  }

  private void detailed(Collection<String> ids, List<SpotifyTrack> tracks) {
    // It may have turned out just now that the key may not.
    SpotifyMode mode = spotify.mode();
    synchronized (details) {
      tracks.forEach(track -> details.put(track.id(), track));
      for (String id : ids) {
        for (Incomplete album : waiting.remove(id)) {
          album.open().remove(id);
          if (album.open().isEmpty()) {
            bring(album, mode);
          }
        }
      }
    }
  }

  private void bring(Incomplete read, SpotifyMode mode) {
    SpotifyAlbum album = read.album();
    intake.bring(
        new Read(
            album.id(),
            Optional.of(
                new Album(
                    album.id(),
                    listedFor,
                    Objects.requireNonNullElse(album.name(), ""),
                    album.type(),
                    album.releaseDate(),
                    read.tracks().stream().map(this::track).toList(),
                    null)),
            album.totalTracks() > 0 && read.tracks().size() >= album.totalTracks(),
            mode));
  }

  private Track track(SpotifyTrack listed) {
    SpotifyTrack full = details.getOrDefault(listed.id(), listed);
    return new Track(
        listed.id(),
        listed.title(),
        Objects.requireNonNullElse(listed.durationMs(), 0),
        full.isrc(),
        Objects.requireNonNullElse(listed.discNumber(), 1),
        Objects.requireNonNullElse(listed.trackNumber(), 0),
        full.popularity(),
        listed.artistIds(),
        null,
        null);
  }
}
