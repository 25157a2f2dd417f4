package io.backline.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    return put(dynamoDb, request, _ -> false);
  }

  /**
   * The same, where the SDK may put it twice because the first answer was lost: the second one
   * finds the first one's.
   *
   * @param isOurs whether what is stored is what was to be
   */
  static Optional<Map<String, AttributeValue>> put(
      DynamoDbClient dynamoDb,
      PutItemRequest.Builder request,
      Predicate<Map<String, AttributeValue>> isOurs) {
    try {
      dynamoDb.putItem(
          request
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      Map<String, AttributeValue> present = e.hasItem() ? e.item() : Map.of();
      boolean isDone = isRepeated(e) && !present.isEmpty() && isOurs.test(present);
      return isDone ? Optional.empty() : Optional.of(present);
    }
  }

  private static boolean isRepeated(ConditionalCheckFailedException refused) {
    return refused.numAttempts() != null && refused.numAttempts() > 1;
  }
}
