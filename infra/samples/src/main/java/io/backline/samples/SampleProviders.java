package io.backline.samples;

import static java.util.Objects.requireNonNull;

import io.backline.samples.data.World;
import io.backline.samples.musicbrainz.Door;
import io.backline.samples.musicbrainz.MusicBrainzApi;
import io.backline.samples.setlistfm.SetlistFmApi;
import io.backline.samples.spotify.Accounts;
import io.backline.samples.spotify.Gate;
import io.backline.samples.spotify.SpotifyApi;
import io.backline.samples.ticketmaster.Gateway;
import io.backline.samples.ticketmaster.TicketmasterApi;
import io.javalin.Javalin;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Ticketmaster, Spotify, MusicBrainz and setlist.fm on one port of this machine, made up. */
public final class SampleProviders implements AutoCloseable {
  private static final String TICKETMASTER_KEY = "sample-ticketmaster-key";
  private static final String SPOTIFY_ID = "sample-spotify-id";
  private static final String SPOTIFY_SECRET = "sample-spotify-secret";
  private static final String SETLISTFM_KEY = "sample-setlistfm-key";

  private final Javalin server;
  private final List<SampleArtist> artists;
  private final CallLog calls;
  private final Faults faults;
  private final Distortions distortions;
  private final Withdrawn withdrawn;
  private final Gate spotifyGate;

  private SampleProviders(
      Javalin server,
      List<SampleArtist> artists,
      CallLog calls,
      Faults faults,
      Distortions distortions,
      Withdrawn withdrawn,
      Gate spotifyGate) {
    this.server = server;
    this.artists = artists;
    this.calls = calls;
    this.faults = faults;
    this.distortions = distortions;
    this.withdrawn = withdrawn;
    this.spotifyGate = spotifyGate;
  }

  /** Serves on 127.0.0.1 until closed. */
  public static SampleProviders start(SampleOptions options) {
    return start(options, InstantSource.system());
  }

  /** The same with a clock of the caller's, by which rates are counted and tokens expire. */
  public static SampleProviders start(SampleOptions options, InstantSource clock) {
    requireNonNull(options, "options is null");
    requireNonNull(clock, "clock is null");
    World world = World.make(options.seed(), options.today(), options.extraArtists());
    boolean rates = options.enforceRates();
    Accounts accounts = new Accounts(SPOTIFY_ID, SPOTIFY_SECRET, clock);
    Gate gate = new Gate(accounts, options.spotifyMode(), rates, clock);
    CallLog calls = new CallLog();
    Faults faults = new Faults();
    Distortions distortions = new Distortions();
    Withdrawn withdrawn = new Withdrawn();
    Javalin server =
        new SampleServer(options.latency(), clock, calls, faults, distortions)
            .start(
                options.port(),
                List.of(
                    new TicketmasterApi(
                            world, new Gateway(TICKETMASTER_KEY, rates, clock), withdrawn)
                        ::serve,
                    new SpotifyApi(world, options.spotifyMode(), accounts, gate, withdrawn)::serve,
                    new MusicBrainzApi(world, new Door(rates, clock))::serve,
                    new SetlistFmApi(world, SETLISTFM_KEY, rates, clock)::serve));
    return new SampleProviders(
        server, Truths.of(world), calls, faults, distortions, withdrawn, gate);
  }

  /** What to set so that Backline talks to these providers. */
  public Map<String, String> environment() {
    String host = "http://127.0.0.1:" + server.port();
    return Map.of(
        "TICKETMASTER_API_KEY",
        TICKETMASTER_KEY,
        "TICKETMASTER_BASE_URL",
        host + TicketmasterApi.BASE,
        "SPOTIFY_CLIENT_ID",
        SPOTIFY_ID,
        "SPOTIFY_CLIENT_SECRET",
        SPOTIFY_SECRET,
        "SPOTIFY_API_BASE_URL",
        host + SpotifyApi.BASE,
        "SPOTIFY_ACCOUNTS_BASE_URL",
        host + SpotifyApi.ACCOUNTS,
        "SETLISTFM_API_KEY",
        SETLISTFM_KEY,
        "SETLISTFM_BASE_URL",
        host + SetlistFmApi.BASE,
        "MUSICBRAINZ_BASE_URL",
        host + MusicBrainzApi.BASE,
        // MusicBrainz turns away who does not say how to be reached.
        "CONTACT",
        "nobody@example.org");
  }

  /** Every sample attraction with the truth about it; the first is the default one. */
  public List<SampleArtist> artists() {
    return artists;
  }

  public SampleArtist artist(SampleKind kind) {
    return artists.stream().filter(artist -> artist.kind() == kind).findFirst().orElseThrow();
  }

  public CallLog calls() {
    return calls;
  }

  public Faults faults() {
    return faults;
  }

  public Distortions distortions() {
    return distortions;
  }

  public Withdrawn withdrawn() {
    return withdrawn;
  }

  /**
   * After so many more Web API calls Spotify's day quota is used up: 429 with QUOTA_EXCEEDED and a
   * Retry-After of hours, until this is set again.
   */
  public void spotifyQuotaLeft(int calls) {
    spotifyGate.quotaLeft(calls);
  }

  @Override
  public void close() {
    server.stop();
  }
}
