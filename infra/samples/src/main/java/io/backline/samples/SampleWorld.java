package io.backline.samples;

import static java.util.Objects.requireNonNull;

import io.backline.samples.data.World;
import java.time.InstantSource;
import java.util.List;

/** What the sample providers know. It never changes, so that many may be asked about it. */
public final class SampleWorld {
  private final World world;
  private final SampleOptions options;
  private final List<SampleArtist> artists;

  private SampleWorld(World world, SampleOptions options) {
    this.world = world;
    this.options = options;
    this.artists = Truths.of(world);
  }

  public static SampleWorld make(SampleOptions options) {
    requireNonNull(options, "options is null");
    return new SampleWorld(
        World.make(options.seed(), options.today(), options.extraArtists()), options);
  }

  /** Every sample attraction with the truth about it; the first is the default one. */
  public List<SampleArtist> artists() {
    return artists;
  }

  /** Providers that answer in memory, with quotas and tokens of their own. */
  public SampleCalls calls(InstantSource clock) {
    requireNonNull(clock, "clock is null");
    return new SampleCalls(services(clock));
  }

  Services services(InstantSource clock) {
    return new Services(world, options, clock);
  }
}
