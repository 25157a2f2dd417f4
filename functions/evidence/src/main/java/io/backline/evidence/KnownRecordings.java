package io.backline.evidence;

import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.store.Library;
import io.backline.store.MusicBrainzReading;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;

/** Reads an artist's recordings at MusicBrainz, unless they were read lately. */
final class KnownRecordings {
  // MusicBrainz changes slowly, and an artist may take tens of calls at one a second.
  private static final Duration STAYS_GOOD = Duration.ofDays(30);

  private final MusicBrainzClient musicBrainz;
  private final Library library;
  private final Clock clock;

  KnownRecordings(MusicBrainzClient musicBrainz, Library library, Clock clock) {
    this.musicBrainz = musicBrainz;
    this.library = library;
    this.clock = clock;
  }

  /**
   * What came of a call.
   *
   * @param next where to go on; empty where all is known
   */
  record Step(int total, int seen, OptionalInt next) {}

  /** Reads and stores a page. */
  Step read(MusicBrainzFacts facts, String mbid, int offset) {
    MusicBrainzListing.Read read = MusicBrainzListing.RECORDINGS.read(musicBrainz, mbid, offset);
    if (offset == 0 && isAsBefore(facts, mbid, read)) {
      return new Step(read.total(), read.total(), OptionalInt.empty());
    }
    if (offset == 0) {
      // Until the last page is read: the first one alone would look like a complete reading.
      library.readings().remove(facts.artistId());
    }
    facts.add(read.page());
    if (read.next().isEmpty()) {
      facts.endWith(MusicBrainzListing.RECORDINGS, read.page());
      library
          .readings()
          .put(facts.artistId(), new MusicBrainzReading(mbid, read.total(), clock.instant()));
    }
    return new Step(read.total(), read.seen(), read.next());
  }

  /** Whether the first page and the count are those of a complete reading not long ago. */
  private boolean isAsBefore(MusicBrainzFacts facts, String mbid, MusicBrainzListing.Read first) {
    return library
        .readings()
        .find(facts.artistId())
        .filter(reading -> reading.mbid().equals(mbid) && reading.count() == first.total())
        .filter(reading -> reading.readAt().plus(STAYS_GOOD).isAfter(clock.instant()))
        .filter(_ -> facts.has(first.page()))
        .isPresent();
  }
}
