package io.backline.catalog;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Discography;
import io.backline.store.Library;
import io.backline.store.Parallel;
import java.util.List;

/**
 * Reads every release of an artist with every track. Recordings and songs appear meanwhile; wrap-up
 * derives the final ones.
 */
final class CatalogPhase implements PhaseWork {
  private static final int PAGES_AT_ONCE = 4;
  private static final String UNKNOWN = "it is not known who this is on Spotify";

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
    return library
        .artists()
        .find(run.artistId())
        .map(artist -> artist.spotifyId() == null ? skip(run, artist) : read(run, artist))
        .orElseGet(() -> new PhaseResult.Skip(UNKNOWN));
  }

  private PhaseResult skip(PhaseRun run, Artist artist) {
    // What an earlier import brought is gone with the Spotify id that turned out to be wrong.
    library.catalogue().derive(artist, run.job().generation());
    return new PhaseResult.Skip(
        artist.settlement() == null ? UNKNOWN : UNKNOWN + ": " + artist.settlement().reason());
  }

  private PhaseResult read(PhaseRun run, Artist artist) {
    String spotifyId = artist.spotifyId();
    CatalogCursor cursor = run.cursor().map(CatalogCursor::parse).orElse(CatalogCursor.BEGINNING);
    while (!cursor.listing().isEmpty()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      cursor = listSome(run, spotifyId, cursor);
    }
    Discography discography = library.catalogue().open(artist, run.job().generation());
    while (!cursor.albums().isEmpty()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      cursor = readSome(run, spotifyId, cursor, discography);
    }
    return new PhaseResult.Done();
  }

  private CatalogCursor listSome(PhaseRun run, String spotifyId, CatalogCursor cursor) {
    List<ListingPart> pages =
        cursor.listing().subList(0, Math.min(PAGES_AT_ONCE, cursor.listing().size()));
    CatalogCursor next =
        cursor.listed(
            pages.size(),
            Parallel.map(pages, PAGES_AT_ONCE, page -> listing.read(spotifyId, page)));
    run.report(phase -> phase.tracks(next.total(), 0, 0, 0));
    run.checkpoint(next.toString());
    return next;
  }

  /**
   * Few enough that songs appear while the rest is read; two where it is still to be found out what
   * the key may do.
   */
  private int worthReadingAtOnce() {
    boolean unknown = spotify.mode() == SpotifyMode.DEVELOPMENT && spotify.albumBatch() > 1;
    return unknown ? 2 : Math.max(AlbumReader.AT_ONCE, 2 * spotify.albumBatch());
  }

  private CatalogCursor readSome(
      PhaseRun run, String spotifyId, CatalogCursor cursor, Discography discography) {
    List<String> ids = cursor.albums();
    AlbumReader.Read read =
        reader.read(spotifyId, ids.subList(0, Math.min(ids.size(), worthReadingAtOnce())));
    Catalogue catalogue = discography.add(read.albums());
    int tracks = read.albums().stream().mapToInt(album -> album.tracks().size()).sum();
    CatalogCursor next = cursor.read(read.ids(), tracks);
    run.report(
        phase ->
            phase.tracks(
                next.total(), next.processed(), catalogue.excludedLive(), catalogue.duplicates()));
    run.checkpoint(next.toString());
    read.fault()
        .ifPresent(
            fault -> {
              throw fault;
            });
    return next;
  }
}
