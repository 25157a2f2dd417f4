package io.backline.setlists;

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

/** Reads what was played, for each message of the setlists queue. */
public final class SetlistsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final String[] NEEDED = {"LIBRARY_TABLE", "STATUS_TABLE", "SETLISTS_QUEUE_URL"};

  private final PhaseRunner runner;

  /** As Lambda starts it. */
  public SetlistsHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public SetlistsHandler(Map<String, String> variables) {
    runner = FunctionContext.start(variables, NEEDED).getBean(PhaseRunner.class);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    LogContext.begin(context);
    return runner.handle(event, Deadline.of(context, Clock.systemUTC()));
  }
}
