package io.backline.evidence;

import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.store.Library;
import io.backline.store.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what MusicBrainz lists of an artist, unless it was read lately. */
final class KnownListing {
  // MusicBrainz changes slowly, and an artist may take tens of calls at one a second. An artist
  // without news is looked at after some seven days, which is to find it held still.
  private static final Duration UNASKED = Duration.ofDays(15);
  private static final Duration WHERE_THE_FIRST_PAGE_IS_AS_BEFORE = Duration.ofDays(30);

  private final MusicBrainzListing listing;
  private final MusicBrainzClient musicBrainz;
  private final Library library;
  private final Clock clock;

  KnownListing(
      MusicBrainzListing listing, MusicBrainzClient musicBrainz, Library library, Clock clock) {
    this.listing = listing;
    this.musicBrainz = musicBrainz;
    this.library = library;
    this.clock = clock;
  }

  /**
   * What came of a step.
   *
   * @param next where to go on; empty where all is known
   */
  record Step(int total, int seen, OptionalInt next) {
    private static Step known(int total) {
      return new Step(total, total, OptionalInt.empty());
    }
  }

  /** Reads and stores a page, where that is worth a call. */
  Step read(MusicBrainzFacts facts, String mbid, int offset) {
    Optional<Reading> earlier =
        offset == 0 ? library.readings().find(facts.artistId(), listing.kind()) : Optional.empty();
    Instant now = clock.instant();
    return earlier
        .filter(reading -> reading.holds(mbid, UNASKED, now))
        .map(reading -> Step.known(reading.count()))
        .orElseGet(
            () ->
                ask(
                    facts,
                    mbid,
                    offset,
                    earlier.filter(
                        reading -> reading.holds(mbid, WHERE_THE_FIRST_PAGE_IS_AS_BEFORE, now))));
  }

  private Step ask(MusicBrainzFacts facts, String mbid, int offset, Optional<Reading> earlier) {
    MusicBrainzListing.Read read = listing.read(musicBrainz, mbid, offset);
    boolean asBefore =
        earlier.filter(reading -> reading.count() == read.total()).isPresent()
            && facts.has(read.page());
    if (asBefore) {
      return Step.known(read.total());
    }
    if (offset == 0) {
      // Until the last page is read: the first one alone would look like a complete reading.
      library.readings().remove(facts.artistId(), listing.kind());
    }
    facts.add(read.page());
    if (read.next().isEmpty()) {
      facts.endWith(listing, read.page());
      library
          .readings()
          .put(facts.artistId(), listing.kind(), Reading.of(mbid, read.total(), clock.instant()));
    }
    return new Step(read.total(), read.seen(), read.next());
  }
}
