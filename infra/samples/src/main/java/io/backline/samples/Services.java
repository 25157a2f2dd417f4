package io.backline.samples;

import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Refusal;
import io.backline.samples.http.Routes;
import io.backline.samples.musicbrainz.Door;
import io.backline.samples.musicbrainz.MusicBrainzApi;
import io.backline.samples.setlistfm.SetlistFmApi;
import io.backline.samples.spotify.Accounts;
import io.backline.samples.spotify.Gate;
import io.backline.samples.spotify.SpotifyApi;
import io.backline.samples.ticketmaster.Gateway;
import io.backline.samples.ticketmaster.TicketmasterApi;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The four providers over one world, however they are reached. */
final class Services {
  private static final String TICKETMASTER_KEY = "sample-ticketmaster-key";
  private static final String SPOTIFY_ID = "sample-spotify-id";
  private static final String SPOTIFY_SECRET = "sample-spotify-secret";
  private static final String SETLISTFM_KEY = "sample-setlistfm-key";

  private final World world;
  private final SampleOptions options;
  private final InstantSource clock;
  private final Accounts accounts;
  private final Gate gate;
  private final CallLog calls = new CallLog();
  private final Faults faults = new Faults();
  private final Distortions distortions = new Distortions();
  private final Withdrawn withdrawn = new Withdrawn();
  private final Amendments amendments = new Amendments();

  Services(World world, SampleOptions options, InstantSource clock) {
    this.world = world;
    this.options = options;
    this.clock = clock;
    accounts = new Accounts(SPOTIFY_ID, SPOTIFY_SECRET, clock);
    gate = new Gate(accounts, options.spotifyMode(), options.enforceRates(), clock);
  }

  void serve(Routes routes) {
    boolean rates = options.enforceRates();
    Gateway gateway = new Gateway(TICKETMASTER_KEY, rates, clock);
    new TicketmasterApi(world, gateway, withdrawn, amendments).serve(routes);
    new SpotifyApi(world, options.spotifyMode(), accounts, gate, withdrawn).serve(routes);
    new MusicBrainzApi(world, new Door(rates, clock)).serve(routes);
    new SetlistFmApi(world, SETLISTFM_KEY, rates, clock).serve(routes);
  }

  /**
   * Answers a call, as planned or as it should be, and notes it. It is counted when it comes, as a
   * gateway does: the latency is the answer's.
   */
  Answer answer(String method, Endpoint endpoint, Inquiry inquiry, Runnable latency) {
    Request request = Request.of(method, inquiry.path(), inquiry.queryString());
    Answer answer =
        faults.take(request).map(Fault::answer).orElseGet(() -> answer(endpoint, inquiry));
    latency.run();
    calls.add(request.answered(answer.status(), clock.instant()));
    return answer;
  }

  /** The body of a right answer as it is to arrive, where that is wrong. */
  Optional<byte[]> distorted(String method, Inquiry inquiry, Answer answer) {
    Request request = Request.of(method, inquiry.path(), inquiry.queryString());
    return distortions.take(request, answer.body());
  }

  private static Answer answer(Endpoint endpoint, Inquiry inquiry) {
    try {
      return endpoint.answer(inquiry);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  CallLog calls() {
    return calls;
  }

  Faults faults() {
    return faults;
  }

  Distortions distortions() {
    return distortions;
  }

  Withdrawn withdrawn() {
    return withdrawn;
  }

  Amendments amendments() {
    return amendments;
  }

  Gate spotifyGate() {
    return gate;
  }

  /** What to set so that Backline talks to these providers, which it finds at the host. */
  static Map<String, String> environment(String host) {
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
}
