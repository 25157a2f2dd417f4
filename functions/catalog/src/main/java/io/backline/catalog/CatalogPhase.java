package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.util.List;
import java.util.Optional;

/** Reads every release of an artist with every track, and derives recordings and songs. */
final class CatalogPhase implements PhaseWork {
  private final SpotifyClient spotify;
  private final AlbumListing listing;
  private final AlbumReader reader;
  private final Library library;

  CatalogPhase(SpotifyClient spotify, Library library) {
    this.spotify = spotify;
    this.listing = new AlbumListing(spotify);
    this.reader = new AlbumReader(spotify);
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Optional<String> spotifyId = library.artists().find(run.artistId()).map(Artist::spotifyId);
    return spotifyId
        .map(id -> read(run, id))
        .orElseGet(() -> new PhaseResult.Skip("it is not known who this is on Spotify"));
  }

  private PhaseResult read(PhaseRun run, String spotifyId) {
    CatalogCursor cursor =
        run.cursor().map(CatalogCursor::parse).orElseGet(() -> list(run, spotifyId));
    Discography discography =
        new Discography(library, run.artistId(), spotifyId, run.job().generation());
    while (!cursor.albums().isEmpty()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      cursor = readSome(run, cursor, discography);
    }
    return new PhaseResult.Done();
  }

  private CatalogCursor list(PhaseRun run, String spotifyId) {
    List<SpotifyAlbum> albums = listing.of(spotifyId);
    int total = albums.stream().mapToInt(SpotifyAlbum::totalTracks).sum();
    CatalogCursor cursor =
        new CatalogCursor(albums.stream().map(SpotifyAlbum::id).toList(), total, 0);
    run.report(phase -> phase.tracks(total, 0, 0, 0));
    run.checkpoint(cursor.toString());
    return cursor;
  }

  /**
   * Few enough that songs appear while the rest is read; two where it is still to be found out what
   * the key may do.
   */
  private int worthReadingAtOnce() {
    boolean unknown = spotify.mode() == SpotifyMode.DEVELOPMENT && spotify.albumBatch() > 1;
    return unknown ? 2 : Math.max(AlbumReader.AT_ONCE, 2 * spotify.albumBatch());
  }

  private CatalogCursor readSome(PhaseRun run, CatalogCursor cursor, Discography discography) {
    List<String> ids = cursor.albums();
    int some = Math.min(ids.size(), worthReadingAtOnce());
    List<Album> albums = reader.read(ids.subList(0, some));
    Catalogue catalogue = discography.add(albums);
    int processed =
        cursor.processed() + albums.stream().mapToInt(album -> album.tracks().size()).sum();
    CatalogCursor next =
        new CatalogCursor(
            ids.subList(some, ids.size()), Math.max(cursor.total(), processed), processed);
    run.report(
        phase ->
            phase.tracks(
                next.total(), processed, catalogue.excludedLive(), catalogue.duplicates()));
    run.checkpoint(next.toString());
    return next;
  }
}
