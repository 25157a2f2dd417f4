package io.backline.wrapup;

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

/** Adds up an import, for each message of the wrap-up queue. */
public final class WrapupHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final String[] NEEDED = {
    "LIBRARY_TABLE",
    "STATUS_TABLE",
    "WRAPUP_QUEUE_URL",
    "ENRICHMENT_QUEUE_URL",
    "SETLISTS_QUEUE_URL"
  };

  private final PhaseRunner runner;

  /** As Lambda starts it. */
  public WrapupHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public WrapupHandler(Map<String, String> variables) {
    runner = FunctionContext.start(variables, NEEDED).getBean(PhaseRunner.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    LogContext.begin(context);
    return runner.handle(event, Deadline.of(context, Clock.systemUTC()));
  }
}
