package io.backline.progress;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.backline.model.Meter;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.Priming;
import io.backline.runtime.StatusStream;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Tells subscribers of every change, for each batch of the status table's stream. */
public final class PushHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Push push;
  private final Meter meter;

  /** As Lambda starts it. */
  public PushHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public PushHandler(Map<String, String> variables) {
    ApplicationContext beans =
        FunctionContext.start(variables, "STATUS_TABLE", "CONNECTIONS_ENDPOINT");
    push = beans.getBean(Push.class);
    meter = beans.getBean(Meter.class);
    Priming.register(variables, new PushPriming(beans.getBean(Environment.class)));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    LogContext.begin(context);
    Push.Batch batch = push.begin();
    try {
      return StatusStream.each(event, batch::tell, meter);
    } finally {
      batch.end();
      meter.flush();
    }
  }
}
