package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CronJob;
import io.backline.runtime.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /api/monitoring/cron-health}: how the scheduled jobs do. */
final class CronHealthRoute {
  private static final Set<String> FIELDS = Set.of("action", "jobName");

  private final CronHealth health;

  CronHealthRoute(CronHealth health) {
    this.health = health;
  }

  Response get(Request request) {
    List<CronJob> jobs = jobs(request.query("jobName"));
    return answer(jobs, truth(request, "includeMetrics"), truth(request, "includeReport"));
  }

  Response post(Request request) {
    JsonNode body = JsonBody.orEmpty(request);
    if (!body.isObject()
        || !body.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()))) {
      throw new ProblemException(
          ProblemCode.INVALID_BODY, "Send action, perhaps jobName, and nothing else.");
    }
    List<CronJob> jobs = jobs(jobName(body.path("jobName")));
    return switch (body.path("action").asText()) {
      case "triggerHealthCheck" -> answer(jobs, false, true);
      case "getMetrics" -> answer(jobs, true, false);
      default ->
          throw new ProblemException(
              ProblemCode.INVALID_ACTION, "Send triggerHealthCheck or getMetrics as action.");
    };
  }

  private Response answer(List<CronJob> jobs, boolean metrics, boolean report) {
    return Response.json(200, health.look(jobs, metrics, report)).with("cache-control", "no-store");
  }

  private static Optional<String> jobName(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw new ProblemException(ProblemCode.INVALID_BODY, "Send jobName as a text.");
    }
    return Optional.of(node.asText());
  }

  private static List<CronJob> jobs(Optional<String> name) {
    return name.map(CronRoute::named).map(List::of).orElse(List.of(CronJob.values()));
  }

  private static boolean truth(Request request, String name) {
    String text = request.query(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new ProblemException(
          ProblemCode.INVALID_FILTER, "Send %s as true or false, or not at all.".formatted(name));
    }
    return text.equals("true");
  }
}
