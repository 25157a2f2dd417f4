package io.backline.catalog;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Album;
import io.backline.model.Track;
import io.backline.providers.Page;
import io.backline.providers.ProviderException;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyTrack;
import io.backline.store.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Albums with all their tracks; with ISRCs and popularity where the key may read tracks in batches.
 */
final class AlbumReader {
  /** Calls under way at a time. */
  static final int AT_ONCE = 8;

  private final SpotifyClient spotify;

  AlbumReader(SpotifyClient spotify) {
    this.spotify = spotify;
  }

  /**
   * What could be read.
   *
   * @param ids the albums that are done with; those that Spotify does not know among them
   * @param fault why the others could not be read, if there are others
   */
  record Read(List<String> ids, List<Album> albums, Optional<ProviderException> fault) {}

  /** What one call, or one album's further pages, came to. */
  private sealed interface Outcome {
    record Got(List<String> ids, List<Complete> albums) implements Outcome {}

    record Missed(ProviderException fault) implements Outcome {}
  }

  /**
   * Reads as many of these albums of the artist as it gets: what one call brought is not lost by
   * another.
   */
  Read read(String spotifyArtistId, List<String> ids) {
    List<String> done = new ArrayList<>();
    List<Complete> complete = new ArrayList<>();
    Optional<ProviderException> fault = Optional.empty();
    for (Outcome outcome : Parallel.map(chunks(ids, spotify.albumBatch()), AT_ONCE, this::chunk)) {
      switch (outcome) {
        case Outcome.Got(List<String> got, List<Complete> albums) -> {
          done.addAll(got);
          complete.addAll(albums);
        }
        case Outcome.Missed(ProviderException why) -> fault = Optional.of(why);
      }
    }
    Map<String, SpotifyTrack> details =
        details(complete.stream().flatMap(one -> one.tracks().stream()).toList());
    return new Read(
        done, complete.stream().map(one -> one.album(spotifyArtistId, details)).toList(), fault);
  }

  private Outcome chunk(List<String> ids) {
    try {
      List<Complete> albums =
          spotify.albums(ids).stream().map(album -> new Complete(album, tracks(album))).toList();
      return new Outcome.Got(ids, albums);
    } catch (ProviderException e) {
      return new Outcome.Missed(e);
    }
  }

  private record Complete(SpotifyAlbum album, List<SpotifyTrack> tracks) {
    Album album(String listedFor, Map<String, SpotifyTrack> details) {
      return new Album(
          album.id(),
          listedFor,
          Objects.requireNonNullElse(album.name(), ""),
          album.type(),
          album.releaseDate(),
          tracks.stream().map(track -> track(track, details.get(track.id()))).toList());
    }
  }

  /** All of an album's tracks: the album itself carries the first fifty. */
  private List<SpotifyTrack> tracks(SpotifyAlbum album) {
    List<SpotifyTrack> tracks = new ArrayList<>(album.tracks());
    OptionalInt next = album.nextTrackOffset();
    while (next.isPresent()) {
      Page<SpotifyTrack> page = spotify.albumTracks(album.id(), next.getAsInt());
      tracks.addAll(page.items());
      next = page.count() == 0 ? OptionalInt.empty() : page.nextOffset();
    }
    return tracks;
  }

  /** What a listing does not tell, by track id; nothing where the key does not get to see it. */
  private Map<String, SpotifyTrack> details(List<SpotifyTrack> tracks) {
    List<String> ids = tracks.stream().map(SpotifyTrack::id).distinct().toList();
    return Parallel.map(chunks(ids, SpotifyClient.TRACK_BATCH), AT_ONCE, spotify::tracks).stream()
        .flatMap(List::stream)
        .collect(toMap(SpotifyTrack::id, track -> track, (one, _) -> one));
  }

  private static Track track(SpotifyTrack listed, SpotifyTrack detail) {
    SpotifyTrack full = Objects.requireNonNullElse(detail, listed);
    return new Track(
        listed.id(),
        listed.title(),
        Objects.requireNonNullElse(listed.durationMs(), 0),
        full.isrc(),
        Objects.requireNonNullElse(listed.discNumber(), 1),
        Objects.requireNonNullElse(listed.trackNumber(), 0),
        full.popularity(),
        listed.artistIds(),
        null);
  }

  private static List<List<String>> chunks(List<String> ids, int size) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      chunks.add(ids.subList(from, Math.min(ids.size(), from + size)));
    }
    return chunks;
  }
}
