package io.backline.local.system;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A running system that is not empty: with the default options, but for the mode, and for artists
 * beside the usual ones.
 */
final class SharedSystem implements AutoCloseable {
  // One for each call of untouched() in the tests that share a system.
  private static final int BUSY_ARTISTS = 4;
  private static final int SPARSE_ARTISTS = 1;

  private final RunningSystem running;
  private final List<SampleArtist> untouched;

  private SharedSystem(RunningSystem running) {
    this.running = running;
    untouched = new CopyOnWriteArrayList<>(running.samples().artists());
    for (SampleKind kind : SampleKind.values()) {
      untouched.remove(artist(kind));
    }
  }

  static SharedSystem start(SpotifyMode mode) throws IOException {
    RunningSystem running =
        RunningSystem.start(
            SampleOptions.defaults()
                .withSpotifyMode(mode)
                .withExtraArtists(SampleKind.BUSY, BUSY_ARTISTS)
                .withExtraArtists(SampleKind.SPARSE, SPARSE_ARTISTS));
    return new SharedSystem(running);
  }

  RunningSystem running() {
    return running;
  }

  ApiClient api() {
    return running.api();
  }

  /** The sample artist of this kind, which others may have imported. */
  SampleArtist artist(SampleKind kind) {
    return running.samples().artist(kind);
  }

  /** An artist of this kind that is the caller's alone. */
  SampleArtist untouched(SampleKind kind) {
    SampleArtist artist =
        untouched.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    untouched.remove(artist);
    return artist;
  }

  @Override
  public void close() {
    running.close();
  }
}
