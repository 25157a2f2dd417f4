package io.backline.deadletters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.SqsBatch;
import java.util.Map;

/** Takes what came to nothing, for each message of the queues of dead letters. */
public final class DeadLetterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final DeadLetterOffice office;

  /** As Lambda starts it. */
  public DeadLetterHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public DeadLetterHandler(Map<String, String> variables) {
    this(FunctionContext.start(variables).getBean(DeadLetterOffice.class));
  }

  DeadLetterHandler(DeadLetterOffice office) {
    this.office = office;
  }

  /** In turn: those that die together are often of one job. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.inTurn(event, office::take);
  }
}
