package io.backline.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/** Reports every event and answers with its body; {@code ?refuse} refuses a connection. */
public final class SocketHandler
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private final BlockingQueue<String> seen;

  public SocketHandler(Map<String, String> environment) {
    seen = Channel.named(environment.get("CHANNEL"));
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    var request = event.getRequestContext();
    seen.add(
        request.getEventType() + " " + request.getRouteKey() + " " + request.getConnectionId());
    if (event.getBody() != null && event.getBody().contains("boom")) {
      throw new IllegalStateException("as asked");
    }
    boolean refused =
        event.getQueryStringParameters() != null
            && event.getQueryStringParameters().containsKey("refuse");
    APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
    response.setStatusCode(refused ? 403 : 200);
    response.setBody("heard " + event.getBody());
    return response;
  }
}
