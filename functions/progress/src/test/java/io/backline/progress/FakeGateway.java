package io.backline.progress;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse;

/** Connections that note what they are told. */
final class FakeGateway implements ApiGatewayManagementApiClient {
  final Set<String> gone = ConcurrentHashMap.newKeySet();
  final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<PostToConnectionRequest> posts =
      new ConcurrentLinkedQueue<>();

  @Override
  public PostToConnectionResponse postToConnection(PostToConnectionRequest request) {
    if (gone.contains(request.connectionId())) {
      throw GoneException.builder().statusCode(410).message("gone").build();
    }
    if (failing.contains(request.connectionId())) {
      throw ApiGatewayManagementApiException.builder().statusCode(500).message("down").build();
    }
    posts.add(request);
    return PostToConnectionResponse.builder().build();
  }

  /** The documents that a connection has heard, in order. */
  List<JsonNode> heard(String connectionId) {
    return posts.stream()
        .filter(post -> post.connectionId().equals(connectionId))
        .map(post -> Json.read(post.data().asUtf8String()))
        .toList();
  }

  /** Their revisions. */
  List<Long> revisions(String connectionId) {
    return heard(connectionId).stream().map(one -> one.get("revision").longValue()).toList();
  }

  @Override
  public String serviceName() {
    return "execute-api";
  }

  @Override
  public void close() {}
}
