package io.backline.shows;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.runtime.Deadline;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.PhaseRunner;
import java.time.Clock;
import java.util.Map;

/** Reads an artist's events and venues, for each message of the shows queue. */
public final class ShowsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final String[] NEEDED = {
    "LIBRARY_TABLE",
    "STATUS_TABLE",
    "TICKETMASTER_API_KEY",
    "SHOWS_QUEUE_URL",
    "SHOWS_BACKGROUND_QUEUE_URL",
    "WRAPUP_QUEUE_URL"
  };

  private final PhaseRunner runner;

  /** As Lambda starts it. */
  public ShowsHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public ShowsHandler(Map<String, String> variables) {
    runner = FunctionContext.start(variables, NEEDED).getBean(PhaseRunner.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    LogContext.begin(context);
    return runner.handle(event, Deadline.of(context, Clock.systemUTC()));
  }
}
