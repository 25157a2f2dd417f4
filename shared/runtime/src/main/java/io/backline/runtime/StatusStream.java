package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.backline.model.Job;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.store.StatusChange;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A batch of the status table's stream. */
public final class StatusStream {
  private static final Logger LOG = LoggerFactory.getLogger(StatusStream.class);

  private StatusStream() {}

  /** Records come in order; after a failure the rest of the batch comes again from there. */
  public static StreamsEventResponse each(
      DynamodbEvent event, Consumer<StatusChange> work, Meter meter) {
    for (DynamodbStreamRecord record : event.getRecords()) {
      LogContext.forget();
      try {
        StatusChange change = change(record);
        if (change instanceof StatusChange.JobChanged(Job job)) {
          LogContext.of(job.artistId(), job.jobId());
        }
        work.accept(change);
      } catch (RuntimeException e) {
        LOG.error("record {} failed", record.getDynamodb().getSequenceNumber(), e);
        meter.count(Metric.FAILED_RUNS);
        return failedAt(record);
      }
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
