package io.backline.resync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.Deadline;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.SqsBatch;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;

/** Does a slice of a run for each message; ends the runs whose messages came to nothing. */
public final class RunsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  // Among the phases whose messages die.
  private static final String DEAD_RUNS = "runs";

  private static final String[] NEEDED = {
    "LIBRARY_TABLE",
    "STATUS_TABLE",
    "TICKETMASTER_API_KEY",
    "SPOTIFY_CLIENT_ID",
    "SPOTIFY_CLIENT_SECRET",
    "RUNS_QUEUE_URL",
    "RUNS_DEAD_LETTERS",
    "IDENTITY_QUEUE_URL",
    "IDENTITY_BACKGROUND_QUEUE_URL",
    "SHOWS_QUEUE_URL",
    "SHOWS_BACKGROUND_QUEUE_URL",
    "CATALOG_QUEUE_URL",
    "CATALOG_BACKGROUND_QUEUE_URL",
    "EVIDENCE_QUEUE_URL",
    "EVIDENCE_BACKGROUND_QUEUE_URL",
    "WRAPUP_QUEUE_URL"
  };

  private final RunWorker worker;
  private final Meter meter;
  private final String deadLetters;
  private final Clock clock;

  /** As Lambda starts it. */
  public RunsHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public RunsHandler(Map<String, String> variables) {
    ApplicationContext beans = FunctionContext.start(variables, NEEDED);
    this.worker = beans.getBean(RunWorker.class);
    this.meter = beans.getBean(Meter.class);
    this.deadLetters = beans.getBean(Environment.class).require("RUNS_DEAD_LETTERS");
    this.clock = Clock.systemUTC();
  }

  RunsHandler(RunWorker worker, Meter meter, String deadLetters, Clock clock) {
    this.worker = worker;
    this.meter = meter;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    LogContext.begin(context);
    Deadline deadline = Deadline.of(context, clock);
    SQSBatchResponse response = SqsBatch.inTurn(event, message -> take(message, deadline));
    meter.add(Metric.FAILED_RUNS, response.getBatchItemFailures().size());
    meter.flush();
    return response;
  }

  private void take(SQSMessage message, Deadline deadline) {
    if (deadLetters.equals(message.getEventSourceArn())) {
      worker.giveUp(message);
      meter.count(Metric.DEAD_LETTERS, DEAD_RUNS);
    } else {
      worker.take(message, deadline);
    }
  }
}
