package io.backline.deadletters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.SqsBatch;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Takes what came to nothing, for each message of the queues of dead letters. */
public final class DeadLetterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final String[] NEEDED = {
    "STATUS_TABLE",
    "CATALOG_QUEUE_URL",
    "CATALOG_BACKGROUND_QUEUE_URL",
    "EVIDENCE_QUEUE_URL",
    "EVIDENCE_BACKGROUND_QUEUE_URL",
    "WRAPUP_QUEUE_URL",
    "ENRICHMENT_QUEUE_URL",
    "SETLISTS_QUEUE_URL",
    "IDENTITY_DEAD_LETTERS",
    "SHOWS_DEAD_LETTERS",
    "CATALOG_DEAD_LETTERS",
    "EVIDENCE_DEAD_LETTERS",
    "WRAPUP_DEAD_LETTERS",
    "ENRICHMENT_DEAD_LETTERS",
    "SETLISTS_DEAD_LETTERS"
  };

  private final DeadLetterOffice office;
  private final Meter meter;

  /** As Lambda starts it. */
  public DeadLetterHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public DeadLetterHandler(Map<String, String> variables) {
    this(FunctionContext.start(variables, NEEDED));
  }

  private DeadLetterHandler(ApplicationContext beans) {
    this(beans.getBean(DeadLetterOffice.class), beans.getBean(Meter.class));
  }

  DeadLetterHandler(DeadLetterOffice office, Meter meter) {
    this.office = office;
    this.meter = meter;
  }

  /** In turn: those that die together are often of one job. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    LogContext.begin(context);
    try {
      SQSBatchResponse response = SqsBatch.inTurn(event, office::take);
      meter.add(Metric.FAILED_RUNS, response.getBatchItemFailures().size());
      return response;
    } finally {
      meter.flush();
    }
  }
}
