package io.backline.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/** Reports every record; one whose id starts with {@code bad} fails. */
public final class StreamHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final BlockingQueue<String> seen;

  public StreamHandler(Map<String, String> environment) {
    seen = Channel.named(environment.get("CHANNEL"));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
      String id = record.getDynamodb().getNewImage().get("id").getS();
      seen.add(record.getEventName() + " " + id);
      if (id.startsWith("bad")) {
        String sequenceNumber = record.getDynamodb().getSequenceNumber();
        return new StreamsEventResponse(
            List.of(new StreamsEventResponse.BatchItemFailure(sequenceNumber)));
      }
    }
    return new StreamsEventResponse(List.of());
  }
}
