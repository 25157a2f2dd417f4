package io.backline.bench;

import static io.backline.bench.Figures.fineMillis;
import static io.backline.bench.Figures.millis;
import static io.backline.bench.Figures.ratio;

import io.backline.local.LocalOptions;
import io.backline.local.Sandbox;
import io.backline.local.Sandboxes;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Cold and warm start of each packaged function under Lambda's own runtime interface client. */
final class ColdBench implements Benchmark {
  private static final int WARM_EVENTS = 50;
  private static final String API = "ApiFunction";
  private static final String SAME_CALLS = "control: the kick-off's calls, no framework";
  private static final String LEAST = "control: one put and one send, no framework";

  @Override
  public String name() {
    return "cold";
  }

  /** A function with its event, and what was measured of it. */
  private record Subject(
      LambdaFunction function, String event, List<Double> cold, List<Double> warm) {
    static Subject of(LambdaFunction function, String event) {
      return new Subject(function, event, new ArrayList<>(), new ArrayList<>());
    }
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    Map<String, Subject> subjects = subjects(lab);
    List<String> log = new ArrayList<>();
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults());
        Sandboxes sandboxes =
            Sandboxes.open(
                LocalOptions.of(lab.template()).withEnvironment(providers.environment()),
                log::add)) {
      // The first round fills the machine's page cache.
      for (int round = 0; round <= lab.rounds(); round++) {
        lab.say("  round %d of %d".formatted(round, lab.rounds()));
        for (Subject subject : subjects.values()) {
          measure(sandboxes, subject, log, round > 0);
        }
      }
    }
    double api = Stats.of(subjects.get(API).cold()).median();
    Table table = Table.of("function", "cold", "warm p50", "warm p99", "api's cold ÷ this");
    subjects.forEach((name, subject) -> report(table, name, subject, api));
    return List.of(
        new Section(
            "Start-up",
            """
            Process start to the first answer, as Lambda starts a function but without SnapStart and without any cache of classes; then %d more events. Each function gets its sample event \
            (`api` and the controls: kick-offs of new artists), in turns. The controls are packaged as the functions are.\
            """
                .formatted(WARM_EVENTS),
            table));
  }

  private static Map<String, Subject> subjects(Lab lab) throws IOException {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    Path events = lab.root().resolve("infra/samples/events");
    for (LambdaFunction function : Template.read(lab.template()).functions()) {
      String name = function.logicalId().replace("Function", "").toLowerCase(Locale.ROOT);
      String event = Files.readString(events.resolve(name + ".json"));
      subjects.put(function.logicalId(), Subject.of(function, event));
    }
    Subject api = subjects.get(API);
    subjects.put(SAME_CALLS, control(api, "io.backline.control.KickOffHandler"));
    subjects.put(LEAST, control(api, "io.backline.control.PutAndSendHandler"));
    return subjects;
  }

  private static Subject control(Subject api, String handler) {
    LambdaFunction function = api.function();
    return Subject.of(
        new LambdaFunction(
            function.logicalId(),
            "infra/bench/control/target/backline-control-lambda.jar",
            handler,
            function.timeout(),
            function.memoryMb(),
            function.environment(),
            function.sources()),
        api.event());
  }

  private static void measure(
      Sandboxes sandboxes, Subject subject, List<String> log, boolean counts)
      throws IOException, InterruptedException {
    log.clear();
    long start = System.nanoTime();
    try (Sandbox sandbox = sandboxes.start(subject.function())) {
      answer(sandbox, subject, log);
      double cold = Imports.millisSince(start);
      if (!counts) {
        return;
      }
      subject.cold().add(cold);
      for (int i = 0; i < WARM_EVENTS; i++) {
        start = System.nanoTime();
        answer(sandbox, subject, log);
        subject.warm().add(Imports.millisSince(start));
      }
    }
  }

  private static void answer(Sandbox sandbox, Subject subject, List<String> log)
      throws IOException, InterruptedException {
    // Another artist each time, or a kick-off would only join the one before.
    String event =
        subject.function().logicalId().equals(API)
            ? subject.event().replace("K8vZ9171bQH", UUID.randomUUID().toString())
            : subject.event();
    Sandbox.Outcome outcome = sandbox.invoke(event.getBytes(StandardCharsets.UTF_8));
    if (!outcome.good()) {
      throw new IOException(
          subject.function().handler()
              + " failed: "
              + new String(outcome.json(), StandardCharsets.UTF_8)
              + "\n"
              + String.join("\n", log));
    }
  }

  private static void report(Table table, String name, Subject subject, double api) {
    double cold = Stats.of(subject.cold()).median();
    Stats warm = Stats.of(subject.warm());
    table.row(
        name,
        millis(cold),
        fineMillis(warm.median()),
        fineMillis(warm.percentile(99)),
        ratio(api / cold));
  }
}
