package io.backline.store;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.MusicBrainzPage;
import io.backline.model.VersionKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * The facts of a catalogue, as rows.
 *
 * @param leftOut the deployment's choice, which is a fact like any other
 */
record FactRows(
    ArtistRows<Album> albums,
    ArtistRows<MusicBrainzPage> musicBrainz,
    ArtistRows<CatalogueOverride> overrides,
    Set<VersionKind> leftOut) {

  /**
   * The facts as stored.
   *
   * @param albums what tells whether an album has to be written again
   */
  record Stored(CatalogueFacts facts, Map<String, Stamp> albums) {}

  Stored stored(Artist artist) {
    String id = artist.id();
    Future<List<MusicBrainzPage>> pages = Parallel.begin(() -> musicBrainz.all(id));
    Future<List<CatalogueOverride>> decided = Parallel.begin(() -> overrides.all(id));
    ArtistRows.Stored<Album> read = albums.stored(id);
    CatalogueFacts facts =
        of(artist, read.rows().values(), Parallel.join(pages), Parallel.join(decided));
    return new Stored(facts, read.stamps());
  }

  /** The facts where these are what is stored. */
  CatalogueFacts of(
      Artist artist,
      Collection<Album> read,
      Collection<MusicBrainzPage> pages,
      Collection<CatalogueOverride> decided) {
    return new CatalogueFacts(
        artist.id(),
        // Whom Spotify does not know has no albums there.
        Objects.requireNonNullElse(artist.spotifyId(), ""),
        artist.mbid(),
        List.copyOf(read),
        List.copyOf(pages),
        List.copyOf(decided),
        leftOut);
  }

  /** The same without the stamps. */
  CatalogueFacts of(Artist artist) {
    return stored(artist).facts();
  }
}
