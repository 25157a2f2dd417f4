package io.backline.catalog;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Album;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.Track;
import io.backline.store.Library;
import io.backline.store.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One artist's albums as stored, and what is derived from them. Recordings and songs are derived
 * anew from all albums whenever some were read, and only what differs is written.
 */
final class Discography {
  private final Library library;
  private final String artistId;
  private final String spotifyArtistId;
  private final long generation;
  private final Map<String, Album> albums = new HashMap<>();
  private final Map<String, Stamp> storedAlbums;
  private final Map<String, Stamp> storedRecordings;
  private final Map<String, Stamp> storedSongs;
  private final Map<String, Stamp> storedExclusions;

  Discography(Library library, String artistId, String spotifyArtistId, long generation) {
    this.library = library;
    this.artistId = artistId;
    this.spotifyArtistId = spotifyArtistId;
    this.generation = generation;
    library.albums().all(artistId).forEach(album -> albums.put(album.spotifyId(), album));
    storedAlbums = library.albums().stamps(artistId);
    storedRecordings = library.recordings().stamps(artistId);
    storedSongs = library.songs().stamps(artistId);
    storedExclusions = library.exclusions().stamps(artistId);
  }

  /** Stores the albums and what follows from them. */
  Catalogue add(List<Album> read) {
    List<Album> merged = read.stream().map(this::withWhatWasKnown).toList();
    library.albums().write(artistId, generation, storedAlbums, merged);
    merged.forEach(album -> albums.put(album.spotifyId(), album));
    return derive();
  }

  /** Stores what follows from the albums. */
  Catalogue derive() {
    Catalogue catalogue =
        Catalogue.of(CatalogueFacts.of(artistId, spotifyArtistId, albums.values()));
    library.recordings().replaceAll(artistId, generation, storedRecordings, catalogue.recordings());
    library.songs().replaceAll(artistId, generation, storedSongs, catalogue.songs());
    library.exclusions().replaceAll(artistId, generation, storedExclusions, catalogue.exclusions());
    return catalogue;
  }

  /** A key that does not get to see an ISRC must not make us forget one. */
  private Album withWhatWasKnown(Album read) {
    Album known = albums.get(read.spotifyId());
    if (known == null) {
      return read;
    }
    Map<String, Track> before =
        known.tracks().stream().collect(toMap(Track::spotifyId, track -> track, (one, _) -> one));
    return new Album(
        read.spotifyId(),
        read.listedFor(),
        read.name(),
        read.type(),
        read.releaseDate(),
        read.tracks().stream()
            .map(track -> filled(track, before.getOrDefault(track.spotifyId(), track)))
            .toList());
  }

  private static Track filled(Track track, Track before) {
    return new Track(
        track.spotifyId(),
        track.title(),
        track.durationMs(),
        track.isrc() == null ? before.isrc() : track.isrc(),
        track.discNumber(),
        track.trackNumber(),
        track.popularity() == null ? before.popularity() : track.popularity(),
        track.artistIds());
  }
}
