package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.dollars;
import static io.backline.bench.Figures.ratio;

import io.backline.bench.services.CountedServices;
import io.backline.bench.services.ServiceUse;
import io.backline.local.FunctionUse;
import io.backline.local.LocalSystem;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What an import uses, and what that costs. */
final class CostBench implements Benchmark {
  @Override
  public String name() {
    return "cost";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    Table table =
        Table.of(
            "artist, mode",
            "provider calls",
            "DynamoDB requests",
            "read units",
            "write units",
            "SQS requests",
            "invocations",
            "GB-seconds",
            "DynamoDB $",
            "Lambda $",
            "an import $");
    for (SpotifyMode mode : List.of(SpotifyMode.EXTENDED, SpotifyMode.DEVELOPMENT)) {
      SampleOptions options =
          SampleOptions.defaults().withLatency(Duration.ofMillis(100)).withSpotifyMode(mode);
      try (CountedServices services = CountedServices.start();
          Rig rig = Rig.start(lab, options, Rig.NO_QUOTA, services.uri())) {
        List<LambdaFunction> functions = Template.read(lab.template()).functions();
        // Loads what a first import loads.
        rig.imports()
            .awaitRest(
                rig.imports()
                    .run(rig.samples().artist(SampleKind.RESIDENCY).tmAttractionId())
                    .job());
        for (SampleKind kind : Samples.SIZES) {
          lab.say("  %s, %s".formatted(kind, mode).toLowerCase(Locale.ROOT));
          measure(rig, functions, services.use(), kind, mode, table);
        }
      }
    }
    return List.of(
        new Section(
            "Cost",
            """
            A new artist with one client that kicks off, reads until the first show is there, and follows over the WebSocket, until all has come to rest. Units are what DynamoDB says \
            were consumed, for transactions worked out from the rows (two a KB, and one in the index); a write that its condition stopped counts one. Lambda's GB-seconds are the functions' \
            wall time here times the memory that the template gives them; SQS is without empty polls. List prices of us-east-1, on demand, no free tier: $0.125 and $0.625 a million read and \
            write units, $0.40 a million SQS requests, $0.0000133334 a GB-second (arm64) and $0.20 a million invocations, $1 a million events. API Gateway, logs and traces are not in it.\
            """,
            table));
  }

  /** Invocations and GB-seconds of all functions. */
  private record Compute(long invocations, double gbSeconds) {
    static Compute of(LocalSystem system, List<LambdaFunction> functions) {
      long invocations = 0;
      double gbSeconds = 0;
      for (LambdaFunction function : functions) {
        FunctionUse use = system.use(function.logicalId());
        invocations += use.invocations();
        gbSeconds += use.time().toMillis() / 1_000.0 * function.memoryMb() / 1_024;
      }
      return new Compute(invocations, gbSeconds);
    }

    Compute minus(Compute earlier) {
      return new Compute(invocations - earlier.invocations, gbSeconds - earlier.gbSeconds);
    }

    double dollars() {
      return invocations * Prices.LAMBDA_REQUEST + gbSeconds * Prices.LAMBDA_GB_SECOND;
    }
  }

  private static void measure(
      Rig rig,
      List<LambdaFunction> functions,
      ServiceUse use,
      SampleKind kind,
      SpotifyMode mode,
      Table table)
      throws Exception {
    rig.samples().calls().clear();
    use.reset();
    Compute before = Compute.of(rig.system(), functions);
    rig.imports().awaitRest(rig.imports().run(rig.samples().artist(kind).tmAttractionId()).job());
    Compute compute = Compute.of(rig.system(), functions).minus(before);
    double readUnits = use.library().readUnits() + use.status().readUnits();
    double writeUnits =
        use.library().writeUnits()
            + use.status().writeUnits()
            + use.library().refused()
            + use.status().refused();
    double dynamo = readUnits * Prices.DYNAMODB_READ_UNIT + writeUnits * Prices.DYNAMODB_WRITE_UNIT;
    double rest = use.sqsRequests() * Prices.SQS_REQUEST + use.events() * Prices.EVENT;
    table.row(
        "%s, %s".formatted(kind, mode).toLowerCase(Locale.ROOT),
        CallCounts.of(rig.samples().calls()).all(),
        count(requests(use.library()) + requests(use.status())),
        count(readUnits),
        count(writeUnits),
        count(use.sqsRequests()),
        count(compute.invocations()),
        ratio(compute.gbSeconds()),
        dollars(dynamo),
        dollars(compute.dollars()),
        dollars(dynamo + compute.dollars() + rest));
  }

  private static double requests(ServiceUse.TableUse table) {
    return table.readRequests() + table.writeRequests() + table.refused();
  }
}
