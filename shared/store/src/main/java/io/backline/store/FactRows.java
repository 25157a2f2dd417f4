package io.backline.store;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.MusicBrainzPage;
import io.backline.model.VersionKind;
import java.util.Objects;
import java.util.Set;

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

  /** The facts as stored. */
  CatalogueFacts of(Artist artist) {
    return new CatalogueFacts(
        artist.id(),
        // Whom Spotify does not know has no albums there.
        Objects.requireNonNullElse(artist.spotifyId(), ""),
        artist.mbid(),
        albums.all(artist.id()),
        musicBrainz.all(artist.id()),
        overrides.all(artist.id()),
        leftOut);
  }
}
