package io.backline.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.backline.runtime.FunctionContext;
import java.util.Map;

/** The HTTP API, for each request that API Gateway takes. */
public final class ApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Router router;

  /** As Lambda starts it. */
  public ApiHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public ApiHandler(Map<String, String> variables) {
    router = FunctionContext.start(variables).getBean(Router.class);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Response response = router.answer(Request.of(event));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(response.status())
        .withHeaders(response.headers())
        .withBody(response.body())
        .build();
  }
}
