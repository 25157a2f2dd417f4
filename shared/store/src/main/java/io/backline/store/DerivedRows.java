package io.backline.store;

import io.backline.model.Catalogue;
import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.model.Song;
import java.util.Map;

/** What is derived from an artist's facts, as rows: each kind is replaced as a whole. */
record DerivedRows(
    ArtistRows<Recording> recordings, ArtistRows<Song> songs, ArtistRows<Exclusion> exclusions) {

  /** What is stored of each kind, brought up to date by {@link #replace}. */
  record Stored(
      Map<String, Stamp> recordings, Map<String, Stamp> songs, Map<String, Stamp> exclusions) {}

  Stored stored(String artistId) {
    return new Stored(
        recordings.stamps(artistId), songs.stamps(artistId), exclusions.stamps(artistId));
  }

  /** Writes what differs. */
  void replace(String artistId, long generation, Stored stored, Catalogue catalogue) {
    recordings.replaceAll(artistId, generation, stored.recordings(), catalogue.recordings());
    songs.replaceAll(artistId, generation, stored.songs(), catalogue.songs());
    exclusions.replaceAll(artistId, generation, stored.exclusions(), catalogue.exclusions());
  }
}
