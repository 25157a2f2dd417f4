package io.backline.store;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.Programme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;

/** Concerts, and what they are linked to and matched with, as rows. */
record SetlistRows(
    ListedRows<Concert> concerts,
    ListedRows<Show> shows,
    VenueStore venues,
    ListedRows<Song> songs,
    ListedRows<Recording> recordings) {

  /** The artist's shows and these songs, as stored. */
  Programme programme(String artistId, ArtistRows.Stored<Song> known) {
    Future<List<Recording>> recorded = Parallel.begin(() -> recordings.all(artistId));
    List<Show> listed = shows.all(artistId);
    Set<String> places =
        listed.stream().map(Show::venueId).filter(Objects::nonNull).collect(toSet());
    return new Programme(
        listed, venues.findAll(places), known.rows().values(), Parallel.join(recorded));
  }

  /** Whether concerts or songs are others than these by now. */
  boolean haveChanged(
      String artistId, Map<String, Stamp> knownConcerts, Map<String, Stamp> knownSongs) {
    return !concerts.stamps(artistId).equals(knownConcerts)
        || !songs.stamps(artistId).equals(knownSongs);
  }
}
