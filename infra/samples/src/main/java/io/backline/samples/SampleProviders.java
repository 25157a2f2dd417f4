package io.backline.samples;

import static java.util.Objects.requireNonNull;

import io.javalin.Javalin;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Ticketmaster, Spotify, MusicBrainz and setlist.fm on one port of this machine, made up. */
public final class SampleProviders implements AutoCloseable {
  private final Javalin server;
  private final List<SampleArtist> artists;
  private final Services services;

  private SampleProviders(Javalin server, List<SampleArtist> artists, Services services) {
    this.server = server;
    this.artists = artists;
    this.services = services;
  }

  /** Serves on 127.0.0.1 until closed. */
  public static SampleProviders start(SampleOptions options) {
    return start(options, InstantSource.system());
  }

  /** The same with a clock of the caller's, by which rates are counted and tokens expire. */
  public static SampleProviders start(SampleOptions options, InstantSource clock) {
    requireNonNull(clock, "clock is null");
    SampleWorld world = SampleWorld.make(options);
    Services services = world.services(clock);
    Javalin server = new SampleServer(options.latency(), services).start(options.port());
    return new SampleProviders(server, world.artists(), services);
  }

  /** What to set so that Backline talks to these providers. */
  public Map<String, String> environment() {
    return Services.environment("http://127.0.0.1:" + server.port());
  }

  /** Every sample attraction with the truth about it; the first is the default one. */
  public List<SampleArtist> artists() {
    return artists;
  }

  public SampleArtist artist(SampleKind kind) {
    return artists.stream().filter(artist -> artist.kind() == kind).findFirst().orElseThrow();
  }

  public CallLog calls() {
    return services.calls();
  }

  public Faults faults() {
    return services.faults();
  }

  public Distortions distortions() {
    return services.distortions();
  }

  public Withdrawn withdrawn() {
    return services.withdrawn();
  }

  public Amendments amendments() {
    return services.amendments();
  }

  /**
   * After so many more Web API calls Spotify's day quota is used up: 429 with QUOTA_EXCEEDED and a
   * Retry-After of hours, until this is set again.
   */
  public void spotifyQuotaLeft(int calls) {
    services.spotifyGate().quotaLeft(calls);
  }

  @Override
  public void close() {
    server.stop();
  }
}
