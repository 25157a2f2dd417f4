package io.backline.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Base64;
import java.util.Map;

/** Answers with what it was asked. */
public final class EchoHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  public EchoHandler(Map<String, String> environment) {
    environment.get("CHANNEL");
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String path = event.getRawPath();
    return switch (path) {
      case "/fail" -> throw new IllegalStateException("as asked");
      case "/slow" -> slow();
      case "/packed" -> packed();
      case "/visible" -> answer(visible(event.getQueryStringParameters().get("class")));
      case "/remaining" ->
          answer(context.getFunctionName() + " " + (context.getRemainingTimeInMillis() > 4000));
      default -> answer(describe(event));
    };
  }

  private static String describe(APIGatewayV2HTTPEvent event) {
    var http = event.getRequestContext().getHttp();
    return String.join(
        "|",
        event.getVersion(),
        event.getRouteKey(),
        http.getMethod(),
        event.getRawPath(),
        event.getRawQueryString(),
        String.valueOf(event.getQueryStringParameters()),
        event.getHeaders().get("x-mark"),
        String.valueOf(event.getCookies()),
        event.getBody() + " " + event.getIsBase64Encoded(),
        http.getSourceIp());
  }

  private static APIGatewayV2HTTPResponse slow() {
    try {
      Thread.sleep(60_000);
      return answer("never");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static APIGatewayV2HTTPResponse packed() {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-encoding", "gzip", "vary", "accept-encoding"))
        .withBody(Base64.getEncoder().encodeToString(new byte[] {31, -117, 0, -1}))
        .withIsBase64Encoded(true)
        .build();
  }

  private static String visible(String type) {
    try {
      return Class.forName(type).getClassLoader() == EchoHandler.class.getClassLoader()
          ? "own"
          : "shared";
    } catch (ClassNotFoundException e) {
      return "no";
    }
  }

  private static APIGatewayV2HTTPResponse answer(String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(203)
        .withHeaders(Map.of("etag", "\"1\""))
        .withBody(body)
        .build();
  }
}
