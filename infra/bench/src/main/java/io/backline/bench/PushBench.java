package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.fineMillis;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ApiClient;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How long a change of the status takes to a hundred subscribers. */
final class PushBench implements Benchmark {
  private static final int SUBSCRIBERS = 100;
  private static final int WARM_UPS = 6;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "push";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    SampleOptions options = SampleOptions.defaults().withLatency(Duration.ofMillis(100));
    List<Double> latencies = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    try (Rig rig = Rig.start(lab, options, Rig.NO_QUOTA);
        HttpClient http = HttpClient.newHttpClient()) {
      String attraction = rig.samples().artist(SampleKind.BUSY).tmAttractionId();
      Imports.Job first = rig.imports().run(attraction).job();
      rig.imports().awaitRest(first);
      List<Subscriber> subscribers = new ArrayList<>();
      for (int i = 0; i < SUBSCRIBERS; i++) {
        subscribers.add(new Subscriber(http, rig.system().webSocket(), first.artistId()));
      }
      // Each hears the present document first, which is not a change.
      awaitAll(subscribers, Subscriber::hasHeard);
      for (int i = 0; i < WARM_UPS; i++) {
        round(rig, attraction, subscribers, new HashSet<>());
      }
      for (int i = 0; i < lab.rounds(); i++) {
        latencies.addAll(round(rig, attraction, subscribers, documents));
      }
      subscribers.forEach(Subscriber::close);
    }
    Stats stats = Stats.of(latencies);
    return List.of(
        new Section(
            "Push",
            "From a document's `updatedAt`, which is taken before it is written, to its arrival at each of %d WebSocket clients that follow one import; after %d imports to warm up."
                .formatted(SUBSCRIBERS, WARM_UPS),
            Table.of("documents", "arrivals", "p50", "p99", "slowest")
                .row(
                    documents.size(),
                    count(stats.count()),
                    fineMillis(stats.median()),
                    fineMillis(stats.percentile(99)),
                    fineMillis(stats.largest()))));
  }

  private static List<Double> round(
      Rig rig, String attraction, List<Subscriber> subscribers, Set<String> documents)
      throws Exception {
    Imports.Job job;
    try (ApiClient api = new ApiClient(rig.system().http())) {
      job = rig.imports().kickOff(api, attraction);
    }
    rig.imports().awaitRest(job);
    awaitAll(subscribers, subscriber -> subscriber.hasHeardTheEndOf(job));
    List<Double> latencies = new ArrayList<>();
    for (Subscriber subscriber : subscribers) {
      for (Subscriber.Arrival arrival : subscriber.arrivals()) {
        JsonNode document = arrival.document();
        if (job.isIn(document)) {
          documents.add(document.path("revision").asText());
          Instant written = Instant.parse(document.path("updatedAt").asText());
          latencies.add(Duration.between(written, arrival.at()).toNanos() / 1e6);
        }
      }
    }
    return latencies;
  }

  private static void awaitAll(List<Subscriber> subscribers, Predicate<Subscriber> condition)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!subscribers.stream().allMatch(condition)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("some subscribers did not hear what they waited for");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
