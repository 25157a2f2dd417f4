package io.backline.announcer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.backline.model.Meter;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.StatusStream;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Announces what imports brought, for each batch of the status table's stream. */
public final class AnnouncerHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Announcer announcer;
  private final Meter meter;

  /** As Lambda starts it. */
  public AnnouncerHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public AnnouncerHandler(Map<String, String> variables) {
    ApplicationContext beans =
        FunctionContext.start(variables, "LIBRARY_TABLE", "STATUS_TABLE", "EVENT_BUS");
    announcer = beans.getBean(Announcer.class);
    meter = beans.getBean(Meter.class);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    LogContext.begin(context);
    try {
      return StatusStream.each(event, announcer::tell, meter);
    } finally {
      meter.flush();
    }
  }
}
