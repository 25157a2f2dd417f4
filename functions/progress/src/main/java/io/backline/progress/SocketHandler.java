package io.backline.progress;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.backline.runtime.Environment;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import io.backline.runtime.Priming;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Answers everything that comes over the WebSocket API: connections, subscriptions, pings. */
public final class SocketHandler
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private final Socket socket;

  /** As Lambda starts it. */
  public SocketHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public SocketHandler(Map<String, String> variables) {
    ApplicationContext beans = FunctionContext.start(variables, "STATUS_TABLE");
    socket = beans.getBean(Socket.class);
    Priming.register(variables, new SocketPriming(beans.getBean(Environment.class)));
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    LogContext.begin(context);
    APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
    response.setStatusCode(200);
    socket
        .handle(
            event.getRequestContext().getEventType(),
            event.getRequestContext().getConnectionId(),
            event.getBody())
        .ifPresent(response::setBody);
    return response;
  }
}
