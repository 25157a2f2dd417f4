package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.percent;
import static io.backline.bench.Figures.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ApiClient;
import io.backline.samples.Call;
import io.backline.samples.Provider;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many artists asked for at once, under Ticketmaster's five calls a second.
 *
 * <p>Counted are all calls to Ticketmaster from the first kick-off until the last artist is done,
 * as the sample provider logs them when it answers: every one is part of an import that somebody
 * waits for. The refused share is that of the calls answered 429 among all. The used share is that
 * of the calls answered otherwise among those that the rate would have allowed: five for each
 * second between the first answer and the last, and five more, because a window that begins with
 * the last call may be full too.
 */
final class BurstBench implements Benchmark {
  private static final int ARTISTS = 50;
  private static final int PER_SECOND = 5;
  private static final int TOO_MANY = 429;

  // Ticketmaster's quota is to be what is scarce.
  private static final Map<String, String> SPOTIFY_PLENTY = Map.of("SPOTIFY_PER_30S", "900");

  @Override
  public String name() {
    return "burst";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    SampleOptions options =
        SampleOptions.defaults()
            .withLatency(Duration.ofMillis(100))
            .withSpotifyMode(SpotifyMode.EXTENDED)
            .withEnforceRates(true)
            .withExtraArtists(SampleKind.SPARSE, ARTISTS);
    try (Rig rig = Rig.start(lab, options, SPOTIFY_PLENTY)) {
      Imports.Job first =
          rig.imports().run(Samples.of(rig.samples(), SampleKind.SPARSE).next()).job();
      rig.imports().awaitRest(first);
      rig.samples().calls().clear();
      List<Done> done = burst(rig);
      return List.of(section(rig, done));
    }
  }

  /** When an artist that was asked for as the nth was done, in seconds from the first kick-off. */
  private record Done(int asked, double seconds) {}

  private static List<Done> burst(Rig rig) throws Exception {
    Samples artists = Samples.of(rig.samples(), SampleKind.SPARSE);
    artists.next();
    List<Imports.Job> jobs = new ArrayList<>();
    Instant start = Instant.now();
    try (ApiClient api = new ApiClient(rig.system().http())) {
      for (int i = 0; i < ARTISTS; i++) {
        jobs.add(rig.imports().kickOff(api, artists.next()));
      }
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Done>> waiting = new ArrayList<>();
      for (int i = 0; i < ARTISTS; i++) {
        int asked = i;
        waiting.add(
            threads.submit(
                () -> {
                  JsonNode end =
                      rig.imports()
                          .awaitStatus(
                              jobs.get(asked),
                              status -> Imports.isOver(status.path("stage").asText()));
                  Instant completed = Instant.parse(end.path("completedAt").asText());
                  return new Done(asked, Duration.between(start, completed).toMillis() / 1_000.0);
                }));
      }
      List<Done> done = new ArrayList<>();
      for (Future<Done> one : waiting) {
        done.add(one.get());
      }
      return done;
    }
  }

  private static Section section(Rig rig, List<Done> done) {
    List<Call> calls = rig.samples().calls().of(Provider.TICKETMASTER);
    long refused = calls.stream().filter(call -> call.status() == TOO_MANY).count();
    long answered = calls.size() - refused;
    List<Double> seconds = done.stream().map(Done::seconds).toList();
    Table table =
        Table.of("of " + ARTISTS + " artists", "")
            .row("Ticketmaster calls", count(calls.size()))
            .row(
                "of them refused with 429, share",
                refused + ", " + percent(refused / (double) calls.size()))
            .row("share of the quota used until the last call", percent(answered / allowed(calls)))
            .row("half of the artists done after, seconds", ratio(Stats.of(seconds).median()))
            .row("last artist done after, seconds", ratio(Stats.of(seconds).largest()))
            .row(
                "done before one that was asked for earlier, share of pairs",
                percent(overtaken(done)))
            .row("calls asked twice", count(rig.samples().calls().duplicates().size()));
    return new Section(
        "Fifty at once",
        """
        %d new artists are asked for at once; Ticketmaster refuses what exceeds %d calls in any second. The quota is what that rate would have allowed from the first call's \
        answer to the last one's, a second more at the ends included.\
        """
            .formatted(ARTISTS, PER_SECOND),
        table);
  }

  private static double allowed(List<Call> calls) {
    Instant first = calls.stream().map(Call::at).min(Instant::compareTo).orElseThrow();
    Instant last = calls.stream().map(Call::at).max(Instant::compareTo).orElseThrow();
    return PER_SECOND * (Duration.between(first, last).toMillis() / 1_000.0 + 1);
  }

  /**
   * 0 where all were done in the order in which they were asked for; half where order is chance.
   */
  private static double overtaken(List<Done> done) {
    int pairs = 0;
    int overtaken = 0;
    for (Done one : done) {
      for (Done other : done) {
        if (one.asked() < other.asked()) {
          pairs++;
          overtaken += one.seconds() > other.seconds() ? 1 : 0;
        }
      }
    }
    return overtaken / (double) pairs;
  }
}
