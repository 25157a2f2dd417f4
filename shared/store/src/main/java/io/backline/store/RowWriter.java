package io.backline.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Puts and deletes rows of one artist, a hundred a transaction, each on the condition that no newer
 * job has written it. A row that lost to a newer job is left alone; conflicts and throttles are
 * tried again.
 */
final class RowWriter {
  static final String GENERATION = "generation";
  static final String HASH = "contentHash";

  private static final int MAX_ROWS = 100;
  private static final int AT_ONCE = 4;
  private static final int MAX_ATTEMPTS = 8;
  private static final String NOT_NEWER = "attribute_not_exists(generation) OR generation <= :g";

  private final DynamoDbClient dynamoDb;
  private final String table;

  RowWriter(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The items carry their keys; generation and hash are in them already. */
  WriteReport write(
      Collection<Map<String, AttributeValue>> puts,
      Collection<Map<String, AttributeValue>> deletes,
      long generation) {
    List<TransactWriteItem> actions = new ArrayList<>();
    puts.forEach(item -> actions.add(put(item, generation)));
    deletes.forEach(key -> actions.add(delete(key, generation)));
    return Parallel.map(chunks(actions), AT_ONCE, this::transact).stream()
        .reduce(new WriteReport(0, 0, 0), WriteReport::plus);
  }

  private TransactWriteItem put(Map<String, AttributeValue> item, long generation) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(NOT_NEWER)
            .expressionAttributeValues(bound(generation))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key, long generation) {
    Delete delete =
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(NOT_NEWER)
            .expressionAttributeValues(bound(generation))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static Map<String, AttributeValue> bound(long generation) {
    return Map.of(":g", AttributeValue.fromN(Long.toString(generation)));
  }

  private static List<List<TransactWriteItem>> chunks(List<TransactWriteItem> actions) {
    List<List<TransactWriteItem>> chunks = new ArrayList<>();
    for (int from = 0; from < actions.size(); from += MAX_ROWS) {
      chunks.add(actions.subList(from, Math.min(actions.size(), from + MAX_ROWS)));
    }
    return chunks;
  }

  private WriteReport transact(List<TransactWriteItem> actions) {
    List<TransactWriteItem> left = actions;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<TransactWriteItem> tried = left;
      try {
        dynamoDb.transactWriteItems(request -> request.transactItems(tried));
        return new WriteReport(tried.size(), 0, actions.size() - tried.size());
      } catch (TransactionCanceledException e) {
        left = stillWanted(tried, e, attempt);
      }
    }
    return new WriteReport(0, 0, actions.size());
  }

  private static List<TransactWriteItem> stillWanted(
      List<TransactWriteItem> tried, TransactionCanceledException failure, int attempt) {
    List<TransactWriteItem> wanted = new ArrayList<>();
    boolean waits = false;
    List<CancellationReason> reasons = failure.cancellationReasons();
    for (int i = 0; i < reasons.size(); i++) {
      switch (reasons.get(i).code()) {
        case "ConditionalCheckFailed" -> {}
        case "None" -> wanted.add(tried.get(i));
        case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> {
          wanted.add(tried.get(i));
          waits = true;
        }
        default -> throw failure;
      }
    }
    if (waits) {
      pause(attempt, failure);
    }
    return wanted;
  }

  private static void pause(int attempt, TransactionCanceledException failure) {
    if (attempt >= MAX_ATTEMPTS) {
      throw failure;
    }
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(10L << attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
