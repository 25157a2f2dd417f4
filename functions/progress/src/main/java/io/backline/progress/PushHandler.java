package io.backline.progress;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.Priming;
import io.backline.store.StatusChange;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers of every change, for each batch of the status table's stream. */
public final class PushHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);

  private final Push push;

  /** As Lambda starts it. */
  public PushHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public PushHandler(Map<String, String> variables) {
    ApplicationContext beans = FunctionContext.start(variables);
    push = beans.getBean(Push.class);
    Priming.register(variables, new PushPriming(beans.getBean(Environment.class)));
  }

  /** Records come in order; after a failure the rest of the batch comes again from there. */
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    Push.Batch batch = push.begin();
    try {
      for (DynamodbStreamRecord record : event.getRecords()) {
        try {
          batch.tell(change(record));
        } catch (RuntimeException e) {
          LOG.error("record {} failed", record.getDynamodb().getSequenceNumber(), e);
          return failedAt(record);
        }
      }
    } finally {
      batch.end();
    }
    return new StreamsEventResponse(List.of());
  }

  private static StreamsEventResponse failedAt(DynamodbStreamRecord record) {
    return new StreamsEventResponse(
        List.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber())));
  }

  private static StatusChange change(DynamodbStreamRecord record) {
    return record.getDynamodb().getNewImage() == null
        ? new StatusChange.Other()
        : StatusChange.of(
            DynamodbAttributeValueTransformer.toAttributeValueMapV2(
                record.getDynamodb().getNewImage()));
  }
}
