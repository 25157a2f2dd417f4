package io.backline.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.UUID;

/**
 * A kick-off with the plain SDK and no framework, with the calls that the api function makes: the
 * job is claimed, the artist looked for, its slug and its shell put, two messages sent.
 */
public final class KickOffHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Services services = new Services(System.getenv());

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String attraction = Answers.attraction(event);
    String jobId = UUID.randomUUID().toString();
    services.put("STATUS_TABLE", "CONTROL#" + attraction, "JOB", jobId);
    if (!services.has("LIBRARY_TABLE", "CONTROL#" + attraction, "ARTIST")) {
      services.put("LIBRARY_TABLE", "CONTROL-SLUG#" + attraction, "SLUG", jobId);
      services.put("LIBRARY_TABLE", "CONTROL#" + attraction, "ARTIST", jobId);
    }
    services.send("IDENTITY_QUEUE_URL", jobId);
    services.send("SHOWS_QUEUE_URL", jobId);
    return Answers.accepted(jobId);
  }
}
