package io.backline.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Stores an item on a condition, which others may have broken since it was looked at. */
final class ConditionalPut {
  private ConditionalPut() {}

  /**
   * Empty where the item is stored now; else what is stored in its place, without any attribute
   * where there is nothing, or the endpoint does not say what.
   */
  static Optional<Map<String, AttributeValue>> put(
      DynamoDbClient dynamoDb, PutItemRequest.Builder request) {
    try {
      dynamoDb.putItem(
          request
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(e.hasItem() ? e.item() : Map.of());
    }
  }
}
