package io.backline.evidence;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Catalogue;
import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.store.Library;
import java.util.Collection;
import java.util.Set;

/**
 * What a catalogue says of an artist's recordings, to tell what more facts have changed.
 *
 * @param kept ids of the recordings in it
 * @param leftOut ids of those that are not
 * @param nameless Spotify ids of the tracks that stand for recordings without an ISRC
 */
record Standing(Set<String> kept, Set<String> leftOut, Set<String> nameless) {

  static Standing stored(Library library, String artistId) {
    return of(library.recordings().all(artistId), library.exclusions().all(artistId));
  }

  static Standing of(Catalogue catalogue) {
    return of(catalogue.recordings(), catalogue.exclusions());
  }

  private static Standing of(Collection<Recording> recordings, Collection<Exclusion> exclusions) {
    return new Standing(
        recordings.stream().map(Recording::id).collect(toSet()),
        exclusions.stream().map(Exclusion::id).collect(toSet()),
        recordings.stream()
            .filter(recording -> recording.isrc() == null)
            .map(Recording::spotifyId)
            .collect(toSet()));
  }

  /** How many recordings are on the other side later. */
  int overturned(Standing later) {
    return (int)
        (kept.stream().filter(later.leftOut::contains).count()
            + leftOut.stream().filter(later.kept::contains).count());
  }

  /** How many of these recordings have an ISRC later. */
  int named(Catalogue later) {
    return (int)
        later.recordings().stream()
            .filter(recording -> recording.isrc() != null)
            .filter(recording -> nameless.contains(recording.spotifyId()))
            .count();
  }
}
