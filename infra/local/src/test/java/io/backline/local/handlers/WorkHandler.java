package io.backline.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/**
 * Does with a message what its body says: {@code fail…}, {@code throw…}, {@code hold…} (until
 * released), or nothing.
 */
public final class WorkHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final BlockingQueue<String> seen;
  private final BlockingQueue<String> releases;

  public WorkHandler(Map<String, String> environment) {
    seen = Channel.named(environment.get("CHANNEL"));
    releases = Channel.named(environment.get("CHANNEL") + " releases");
    Channel.named(environment.get("CHANNEL") + " environment").add(environment.toString());
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      String count = message.getAttributes().get("ApproximateReceiveCount");
      seen.add(message.getBody() + " #" + count + " " + message.getEventSourceArn());
      if (!work(message.getBody())) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private boolean work(String body) {
    if (body.startsWith("throw")) {
      throw new IllegalStateException("as asked");
    }
    if (body.startsWith("hold")) {
      try {
        releases.take();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return !body.startsWith("fail");
  }
}
