package io.backline.catalog;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.runtime.PhaseDriver;
import io.backline.samples.SampleArtist;
import java.time.Instant;
import java.util.List;

/** A job of a sample artist of whom it is settled who this is on Spotify. */
final class Settled {
  private Settled() {}

  static Job start(PhaseDriver driver, SampleArtist artist) {
    return start(driver, artist, artist.spotifyId().orElseThrow());
  }

  static Job start(PhaseDriver driver, SampleArtist artist, String spotifyId) {
    Job job = driver.start(artist.tmAttractionId());
    Instant now = driver.clock().instant();
    Artist shell =
        driver
            .library()
            .artists()
            .putShell(artist.tmAttractionId(), job.artistId(), artist.name(), now);
    Identity identity = new Identity(artist.name(), spotifyId, null, null, List.of());
    driver.library().artists().settle(shell, identity, now);
    return job;
  }
}
