package io.backline.evidence;

import io.backline.model.Artist;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;

/** Reads which of an artist's releases are live ones, compilations and the like. */
final class EvidencePhase implements PhaseWork {
  private final MusicBrainzClient musicBrainz;
  private final Library library;

  EvidencePhase(MusicBrainzClient musicBrainz, Library library) {
    this.musicBrainz = musicBrainz;
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    return library
        .artists()
        .find(run.artistId())
        .map(Artist::mbid)
        .map(mbid -> read(run, mbid))
        .orElseGet(() -> new PhaseResult.Skip("it is not known who this is at MusicBrainz"));
  }

  private PhaseResult read(PhaseRun run, String mbid) {
    MusicBrainzFacts facts = new MusicBrainzFacts(library, run.artistId(), run.job().generation());
    int offset = run.cursor().map(Integer::parseInt).orElse(0);
    while (!run.deadline().isNear()) {
      MusicBrainzListing.Read read =
          MusicBrainzListing.RELEASE_GROUPS.read(musicBrainz, mbid, offset);
      facts.add(read.page());
      run.report(phase -> phase.releases(read.total(), read.seen()));
      if (read.next().isEmpty()) {
        facts.endWith(MusicBrainzListing.RELEASE_GROUPS, read.page());
        return new PhaseResult.Done();
      }
      offset = read.next().getAsInt();
      run.checkpoint(Integer.toString(offset));
    }
    return new PhaseResult.HandOn();
  }
}
