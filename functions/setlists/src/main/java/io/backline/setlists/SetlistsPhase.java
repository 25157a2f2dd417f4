package io.backline.setlists;

import io.backline.model.Artist;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.time.Clock;
import java.util.Optional;

/** Reads an artist's setlists, the latest first, as far back as is wanted. */
final class SetlistsPhase implements PhaseWork {
  private static final String OFF = "setlists are off: set SETLISTFM_API_KEY to turn them on";
  private static final String UNKNOWN =
      "it is not known who this is at MusicBrainz, by whose ids setlist.fm goes";

  private final Optional<SetlistFmClient> setlistFm;
  private final Library library;
  private final int years;
  private final Clock clock;

  SetlistsPhase(Optional<SetlistFmClient> setlistFm, Library library, int years, Clock clock) {
    this.setlistFm = setlistFm;
    this.library = library;
    this.years = years;
    this.clock = clock;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    return setlistFm.map(client -> run(run, client)).orElseGet(() -> new PhaseResult.Skip(OFF));
  }

  private PhaseResult run(PhaseRun run, SetlistFmClient client) {
    return library
        .artists()
        .find(run.artistId())
        .map(Artist::mbid)
        .map(mbid -> new SetlistReading(run, client, mbid, library, years, clock).read())
        .orElseGet(() -> new PhaseResult.Skip(UNKNOWN));
  }
}
