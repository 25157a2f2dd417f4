package io.backline.announcer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.StatusStream;
import java.util.Map;

/** Announces what imports brought, for each batch of the status table's stream. */
public final class AnnouncerHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Announcer announcer;

  /** As Lambda starts it. */
  public AnnouncerHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public AnnouncerHandler(Map<String, String> variables) {
    announcer = FunctionContext.start(variables).getBean(Announcer.class);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return StatusStream.each(event, announcer::tell);
  }
}
