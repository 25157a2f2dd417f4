package io.backline.store;

import io.backline.model.Catalogue;
import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.model.Song;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is derived from an artist's facts, as rows: each kind is replaced as a whole. */
record DerivedRows(
    ListedRows<Recording> recordings, ListedRows<Song> songs, ListedRows<Exclusion> exclusions) {

  /** What is stored of each kind, brought up to date by what is written. */
  record Stored(
      Map<String, Stamp> recordings, Map<String, Stamp> songs, Map<String, Stamp> exclusions) {}

  Stored stored(String artistId) {
    List<Map<String, Stamp>> stamps =
        Parallel.map(List.of(recordings, songs, exclusions), 3, rows -> rows.stamps(artistId));
    return new Stored(stamps.get(0), stamps.get(1), stamps.get(2));
  }

  /** What is to be written, so that this catalogue and nothing else is stored. */
  List<RowChange> replacement(
      String artistId, long generation, Stored stored, Catalogue catalogue) {
    return Stream.of(
            recordings.replacement(
                artistId, generation, stored.recordings(), catalogue.recordings()),
            songs.replacement(artistId, generation, stored.songs(), catalogue.songs()),
            exclusions.replacement(
                artistId, generation, stored.exclusions(), catalogue.exclusions()))
        .filter(change -> !change.isEmpty())
        .toList();
  }
}
