package io.backline.evidence;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.Track;
import io.backline.runtime.PhaseDriver;
import io.backline.samples.AlbumTruth;
import io.backline.samples.SampleArtist;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TrackTruth;
import io.backline.store.Library;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A sample artist, under an id that no other test uses, as the phases before have left it. */
record SampleCatalogue(PhaseDriver driver, SampleArtist artist, String attraction) {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  static SampleCatalogue of(PhaseDriver driver, SampleArtist artist) {
    return new SampleCatalogue(driver, artist, "K" + UUID.randomUUID());
  }

  /** A job of the artist with these ids, before any phase. */
  Job known(String spotifyId, String mbid) {
    Job job = driver.start(attraction);
    Library library = driver.library();
    Artist shell = library.artists().putShell(attraction, job.artistId(), artist.name(), NOW);
    Identity identity = new Identity(artist.name(), spotifyId, mbid, null, List.of());
    library.artists().settle(shell, identity, NOW);
    return job;
  }

  /** A job that has ended, with the albums as a key of this mode gets to see them. */
  Job imported(SpotifyMode mode, String mbid) {
    Job job = known(artist.spotifyId().orElseThrow(), mbid);
    Library library = driver.library();
    List<Album> albums = artist.albums().stream().map(album -> album(album, mode)).toList();
    library.albums().write(job.artistId(), job.generation(), new HashMap<>(), albums);
    library
        .catalogue()
        .derive(library.artists().find(job.artistId()).orElseThrow(), job.generation());
    for (PhaseName phase : PhaseName.values()) {
      if (!phase.isBehindTheEnd()) {
        driver.jobs().change(job.artistId(), job.jobId(), phase, Phase::completed);
      }
    }
    return driver.jobs().find(job.artistId()).orElseThrow();
  }

  private Album album(AlbumTruth album, SpotifyMode mode) {
    return new Album(
        album.id(),
        artist.spotifyId().orElseThrow(),
        album.name(),
        album.group(),
        "2020",
        album.tracks().stream().map(track -> track(track, mode)).toList(),
        null);
  }

  private Track track(TrackTruth track, SpotifyMode mode) {
    boolean full = mode == SpotifyMode.EXTENDED;
    return new Track(
        track.id(),
        track.title(),
        // No two are of one length: what is one recording, the ISRC alone tells.
        Math.floorMod(track.id().hashCode(), 100_000_000),
        full ? track.isrc().orElse(null) : null,
        1,
        1,
        full ? 50 : null,
        List.of(),
        null,
        null);
  }
}
