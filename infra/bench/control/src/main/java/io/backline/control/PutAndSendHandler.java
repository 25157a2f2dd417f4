package io.backline.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.UUID;

/** The least that a kick-off can do: one conditional put and one send. */
public final class PutAndSendHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Services services = new Services(System.getenv());

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String attraction = Answers.attraction(event);
    String jobId = UUID.randomUUID().toString();
    services.put("STATUS_TABLE", "CONTROL#" + attraction, "LEAST", jobId);
    services.send("IDENTITY_QUEUE_URL", jobId);
    return Answers.accepted(jobId);
  }
}
