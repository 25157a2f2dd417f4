package io.backline.setlists;

import io.backline.model.Artist;
import io.backline.model.Settlement;
import io.backline.model.setlist.Concert;
import io.backline.providers.Provider;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import io.backline.store.Reading;
import io.backline.store.SetlistSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads an artist's setlists, the latest first, as far back as is wanted. */
final class SetlistsPhase implements PhaseWork {
  private static final String OFF = "setlists are off: set SETLISTFM_API_KEY to turn them on";
  private static final String UNKNOWN =
      "it is not known who this is at MusicBrainz, by whose ids setlist.fm goes";
  private static final String UNHEARD =
      "MusicBrainz did not answer who this is, and setlist.fm goes by its ids";

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
    Optional<Artist> artist = library.artists().find(run.artistId());
    Optional<String> mbid = artist.map(Artist::mbid);
    if (mbid.isEmpty()) {
      if (artist.map(Artist::settlement).filter(SetlistsPhase::isOpen).isPresent()) {
        return new PhaseResult.Fail(UNHEARD);
      }
      forget(run);
      return new PhaseResult.Skip(UNKNOWN);
    }
    return new SetlistReading(run, client, mbid.get(), library, years, clock).read();
  }

  private static boolean isOpen(Settlement settlement) {
    return settlement.lacks(Provider.MUSICBRAINZ.label());
  }

  /** What is stored was told of somebody that the artist is not. */
  private void forget(PhaseRun run) {
    SetlistSession session = library.setlists().open(run.artistId(), run.job().generation());
    session.remove(session.concerts().stream().map(Concert::id).toList());
    session.conclude(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    library.readings().remove(run.artistId(), Reading.Kind.SETLISTS);
  }
}
