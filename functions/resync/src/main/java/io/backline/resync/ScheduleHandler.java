package io.backline.resync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.CronJob;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.model.RunOrder;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.Json;
import io.backline.runtime.LogContext;
import io.backline.runtime.RunOrders;
import io.backline.runtime.Runs;
import io.backline.store.RunClaim;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins a run whenever its schedule says so. The event names the job, and may have its settings:
 * {@code {"job": "update-active-artists", "limit": 500}}.
 */
public final class ScheduleHandler
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleHandler.class);
  private static final String JOB = "job";

  private static final String[] NEEDED = {"STATUS_TABLE", "RUNS_QUEUE_URL"};

  private final Runs runs;
  private final Meter meter;

  /** As Lambda starts it. */
  public ScheduleHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public ScheduleHandler(Map<String, String> variables) {
    this(FunctionContext.start(variables, NEEDED));
  }

  private ScheduleHandler(ApplicationContext beans) {
    this(beans.getBean(Runs.class), beans.getBean(Meter.class));
  }

  ScheduleHandler(Runs runs, Meter meter) {
    this.runs = runs;
    this.meter = meter;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    LogContext.begin(context);
    ObjectNode settings = Json.mapper().valueToTree(event);
    String name = settings.path(JOB).asText();
    settings.remove(JOB);
    CronJob job =
        CronJob.named(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no job \"" + name + "\""));
    RunOrder order = RunOrders.read(job, settings);
    RunClaim claim = runs.begin(order);
    boolean joined =
        switch (claim) {
          case RunClaim.Started _ -> false;
          case RunClaim.Joined _ -> true;
        };
    LOG.info("{}: run {}{}", job, claim.run().id(), joined ? " is under way" : " begins");
    meter.count(Metric.SCHEDULED_RUNS, name);
    meter.flush();
    return Map.of(JOB, name, "runId", claim.run().id(), "joined", joined);
  }
}
