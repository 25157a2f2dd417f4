package io.backline.evidence;

import io.backline.model.Artist;
import io.backline.model.Settlement;
import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.time.Clock;
import java.util.Optional;

/** Reads which of an artist's releases are live ones, compilations and the like. */
final class EvidencePhase implements PhaseWork {
  private final KnownListing releaseGroups;
  private final Library library;

  EvidencePhase(MusicBrainzClient musicBrainz, Library library, Clock clock) {
    this.releaseGroups =
        new KnownListing(MusicBrainzListing.RELEASE_GROUPS, musicBrainz, library, clock);
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Optional<Artist> artist = library.artists().find(run.artistId());
    return artist
        .map(Artist::mbid)
        .map(mbid -> read(run, mbid))
        .orElseGet(
            () ->
                artist.map(Artist::settlement).filter(EvidencePhase::isOpen).isPresent()
                    ? new PhaseResult.Fail("MusicBrainz did not answer who this is")
                    : new PhaseResult.Skip("it is not known who this is at MusicBrainz"));
  }

  private static boolean isOpen(Settlement settlement) {
    return settlement.lacks(Provider.MUSICBRAINZ.label());
  }

  private PhaseResult read(PhaseRun run, String mbid) {
    MusicBrainzFacts facts = new MusicBrainzFacts(library, run.artistId(), run.job().generation());
    int offset = run.cursor().map(Integer::parseInt).orElse(0);
    while (!run.deadline().isNear()) {
      KnownListing.Step step = releaseGroups.read(facts, mbid, offset);
      run.report(phase -> phase.releases(step.total(), step.seen()));
      if (step.next().isEmpty()) {
        return new PhaseResult.Done();
      }
      offset = step.next().getAsInt();
      run.checkpoint(Integer.toString(offset));
    }
    return new PhaseResult.HandOn();
  }
}
