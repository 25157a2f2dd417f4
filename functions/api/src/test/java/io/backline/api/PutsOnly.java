package io.backline.api;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A client that puts, and does nothing else. */
record PutsOnly(DynamoDbClient client) implements DynamoDbClient {
  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return client.putItem(request);
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  // The client is another's.
  @Override
  public void close() {}
}
