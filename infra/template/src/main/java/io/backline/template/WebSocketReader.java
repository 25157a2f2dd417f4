package io.backline.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code AWS::ApiGatewayV2::Api} of type WEBSOCKET, with its stage, routes, integrations and route
 * responses.
 */
final class WebSocketReader {
  private final Document document;
  private final Node api;

  private WebSocketReader(Document document, Node api) {
    this.document = document;
    this.api = api;
  }

  static Optional<WebSocketApi> read(Document document) {
    return document.resources("AWS::ApiGatewayV2::Api").stream()
        .filter(api -> api.properties().at("ProtocolType").text().equals("WEBSOCKET"))
        .reduce(
            (first, second) -> {
              throw second.problem("is a second WebSocket API; one is supported");
            })
        .map(api -> new WebSocketReader(document, api).read());
  }

  private WebSocketApi read() {
    Map<String, WebSocketApi.Route> routes = new LinkedHashMap<>();
    for (Node route : ofThisApi("AWS::ApiGatewayV2::Route")) {
      String key = route.properties().at("RouteKey").text();
      routes.put(key, new WebSocketApi.Route(key, function(route), responds(route)));
    }
    return new WebSocketApi(
        Document.logicalId(api),
        stage(),
        api.properties().at("RouteSelectionExpression").text(),
        routes);
  }

  private String stage() {
    return ofThisApi("AWS::ApiGatewayV2::Stage").stream()
        .findFirst()
        .map(stage -> stage.properties().at("StageName").text())
        .orElseThrow(() -> api.problem("has no stage"));
  }

  /** {@code Target: !Sub integrations/${Integration}}, whose IntegrationUri names the function. */
  private String function(Node route) {
    Node target = route.properties().at("Target");
    String integration = onlyReference(target, "AWS::ApiGatewayV2::Integration");
    return onlyReference(
        document.root().at("Resources").at(integration).properties().at("IntegrationUri"),
        "AWS::Serverless::Function");
  }

  private String onlyReference(Node node, String type) {
    return names(Expressions.read(node)).stream()
        .filter(name -> !name.startsWith("AWS::") && document.resource(name).type().equals(type))
        .findFirst()
        .orElseThrow(() -> node.problem("names no " + type));
  }

  private static List<String> names(Expression expression) {
    return switch (expression) {
      case Expression.Text _ -> List.of();
      case Expression.Ref ref -> List.of(ref.name());
      case Expression.Attribute attribute -> List.of(attribute.logicalId());
      case Expression.Joined joined ->
          joined.parts().stream()
              .flatMap(part -> names(part).stream())
              .collect(Collectors.toList());
    };
  }

  private boolean responds(Node route) {
    return ofThisApi("AWS::ApiGatewayV2::RouteResponse").stream()
        .anyMatch(
            response ->
                response.properties().at("RouteId").reference().equals(Document.logicalId(route)));
  }

  private List<Node> ofThisApi(String type) {
    return document.resources(type).stream()
        .filter(
            resource ->
                resource.properties().at("ApiId").reference().equals(Document.logicalId(api)))
        .toList();
  }
}
