package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CronJob;
import io.backline.model.ScheduledRun;
import io.backline.runtime.InvalidOrderException;
import io.backline.runtime.ProblemCode;
import io.backline.runtime.RunOrders;
import io.backline.runtime.Runs;
import io.backline.store.RunClaim;
import io.backline.store.RunStore;
import java.util.Optional;

/** {@code /api/cron/{job}}: runs a scheduled job now, and tells how a run does. */
final class CronRoute {
  private final Runs runs;
  private final RunStore records;

  CronRoute(Runs runs, RunStore records) {
    this.runs = runs;
    this.records = records;
  }

  /**
   * What a client is told of the run that it asked for.
   *
   * @param joined whether it was under way already
   */
  private record Accepted(String runId, String job, boolean joined, String statusUrl) {}

  Response begin(Request request) {
    CronJob job = job(request);
    return switch (begin(job, JsonBody.orEmpty(request))) {
      case RunClaim.Started(ScheduledRun run) -> accepted(run, false);
      case RunClaim.Joined(ScheduledRun run) -> accepted(run, true);
    };
  }

  private RunClaim begin(CronJob job, JsonNode body) {
    try {
      return runs.begin(RunOrders.read(job, body));
    } catch (InvalidOrderException e) {
      throw new ProblemException(ProblemCode.INVALID_BODY, e.getMessage());
    }
  }

  private static Response accepted(ScheduledRun run, boolean joined) {
    String statusUrl = "/api/cron/%s/runs/%s".formatted(run.job(), run.id());
    return Response.json(202, new Accepted(run.id(), run.job().toString(), joined, statusUrl))
        .with("location", statusUrl)
        .with("cache-control", "no-store");
  }

  Response run(Request request) {
    CronJob job = job(request);
    return Optional.of(request.parameter("runId"))
        .filter(ScheduledRun::isId)
        .flatMap(id -> records.find(job, id))
        .map(run -> Response.json(200, JobView.of(run)))
        .orElseThrow(
            () -> new ProblemException(ProblemCode.RUN_NOT_FOUND, "Runs are kept for 30 days."));
  }

  private static CronJob job(Request request) {
    return named(request.parameter("job"));
  }

  static CronJob named(String name) {
    return CronJob.named(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.CRON_JOB_NOT_FOUND,
                    "GET /api/monitoring/cron-health lists those that exist."));
  }
}
