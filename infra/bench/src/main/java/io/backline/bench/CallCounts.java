package io.backline.bench;

import io.backline.samples.CallLog;
import io.backline.samples.Provider;

/** How often providers were asked; tokens are among Spotify's calls. */
record CallCounts(long ticketmaster, long spotify, long musicBrainz) {

  static CallCounts of(CallLog calls) {
    return new CallCounts(
        calls.count(Provider.TICKETMASTER),
        calls.count(Provider.SPOTIFY),
        calls.count(Provider.MUSICBRAINZ));
  }

  long all() {
    return ticketmaster + spotify + musicBrainz;
  }

  CallCounts minus(CallCounts earlier) {
    return new CallCounts(
        ticketmaster - earlier.ticketmaster,
        spotify - earlier.spotify,
        musicBrainz - earlier.musicBrainz);
  }

  /** "7 + 82 + 4". */
  @Override
  public String toString() {
    return "%d + %d + %d".formatted(ticketmaster, spotify, musicBrainz);
  }
}
