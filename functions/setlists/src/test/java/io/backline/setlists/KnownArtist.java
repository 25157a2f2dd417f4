package io.backline.setlists;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.SettledBy;
import io.backline.model.Settlement;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.runtime.PhaseDriver;
import io.backline.samples.SampleArtist;
import io.backline.samples.TrackTruth;
import io.backline.store.Library;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An artist, under an id that no other test uses, as an import has left it. */
record KnownArtist(PhaseDriver driver, String attraction) {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  static KnownArtist of(PhaseDriver driver) {
    return new KnownArtist(driver, "K" + UUID.randomUUID());
  }

  String id() {
    return Ids.artist(attraction);
  }

  /** The next import, which has ended but for what goes on behind its end. */
  Job imported(String mbid) {
    Job job = driver.start(attraction);
    Library library = driver.library();
    Artist shell = library.artists().putShell(attraction, job.artistId(), "Band", NOW);
    library.artists().settle(shell, new Identity("Band", "spotify", mbid, null, List.of()), NOW);
    for (PhaseName phase : PhaseName.values()) {
      if (!phase.isBehindTheEnd()) {
        driver.jobs().change(job.artistId(), job.jobId(), phase, Phase::completed);
      }
    }
    return driver.jobs().find(job.artistId()).orElseThrow();
  }

  /** Is settled without what this provider would have said. */
  void isOpenFor(String provider) {
    Library library = driver.library();
    Settlement open = new Settlement(SettledBy.LINKS, "a link", null, List.of(provider));
    Identity identity = new Identity("Band", "spotify", null, null, List.of(), open, List.of());
    library.artists().settle(library.artists().find(id()).orElseThrow(), identity, NOW);
  }

  /** Has the songs of a sample artist in the catalogue. */
  void withSongsOf(SampleArtist artist) {
    Collection<Song> songs =
        artist
            .tracks()
            .filter(TrackTruth::studio)
            .map(track -> song(track.title()))
            .collect(toMap(Song::id, song -> song, (one, _) -> one))
            .values();
    Library library = driver.library();
    library.songs().replaceAll(id(), 1, library.songs().stamps(id()), songs);
  }

  private static Song song(String title) {
    return new Song(
        "song " + title, title, title, null, "t", "A", "2020", 50, 1, false, List.of(), null);
  }

  Collection<Concert> concerts() {
    return driver.library().concerts().all(id());
  }
}
