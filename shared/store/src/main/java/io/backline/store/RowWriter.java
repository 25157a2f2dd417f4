package io.backline.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Puts and deletes rows, up to a hundred a transaction, each on a condition of its own. A row whose
 * condition fails is left alone; conflicts and throttles are tried again.
 */
final class RowWriter {
  static final String GENERATION = "generation";
  static final String HASH = "contentHash";

  // Not the thread's own random, which a snapshot would freeze: all that start from it would pause
  // alike.
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MAX_ROWS = 100;
  private static final int MAX_SHARED_ROWS = 25;

  // A transaction takes 4 MB.
  private static final int MAX_BYTES = 3_000_000;
  private static final int AT_ONCE = 4;
  private static final int MAX_ATTEMPTS = 8;
  private static final String NOT_NEWER = "attribute_not_exists(generation) OR generation <= :g";
  private static final String UNCHANGED = "generation <= :g AND contentHash = :seen";
  private static final String DIFFERS = "attribute_not_exists(pk) OR contentHash <> :hash";

  private final DynamoDbClient dynamoDb;
  private final String table;

  RowWriter(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Rows of one artist, unless a newer job has written them. The items carry their keys; generation
   * and hash are in them already.
   */
  WriteReport write(
      Collection<Map<String, AttributeValue>> puts,
      Collection<Map<String, AttributeValue>> deletes,
      long generation) {
    List<TransactWriteItem> actions = new ArrayList<>();
    puts.forEach(item -> actions.add(put(item, NOT_NEWER, bound(generation))));
    deletes.forEach(key -> actions.add(delete(key, NOT_NEWER, bound(generation))));
    return transact(actions, MAX_ROWS);
  }

  /**
   * Rows of one artist, each only in place of what was seen, and where nothing was only where there
   * still is nothing; what a newer job has written is left alone too.
   *
   * @param puts items by row id
   * @param deletes keys by row id
   * @param seen stamps by row id
   */
  WriteReport rewrite(
      Map<String, Map<String, AttributeValue>> puts,
      Map<String, Map<String, AttributeValue>> deletes,
      Map<String, Stamp> seen,
      long generation) {
    List<TransactWriteItem> actions = new ArrayList<>();
    puts.forEach((id, item) -> actions.add(putOver(seen.get(id), item, generation)));
    deletes.forEach(
        (id, key) -> actions.add(delete(key, UNCHANGED, unchanged(seen.get(id), generation))));
    return transact(actions, MAX_ROWS);
  }

  /**
   * A row in place of what was seen.
   *
   * @param seen null where there was none
   */
  private TransactWriteItem putOver(Stamp seen, Map<String, AttributeValue> item, long generation) {
    return seen == null
        ? put(item, Condition.ABSENT.expression(), null)
        : put(item, UNCHANGED, unchanged(seen, generation));
  }

  private static Map<String, AttributeValue> unchanged(Stamp seen, long generation) {
    Map<String, AttributeValue> values = new HashMap<>(bound(generation));
    values.put(":seen", AttributeValue.fromS(seen.hash()));
    return values;
  }

  /**
   * Rows that artists share, unless they are stored just so: fewer together, so that two imports
   * rarely meet.
   */
  WriteReport writeShared(Collection<Map<String, AttributeValue>> puts) {
    return transact(
        puts.stream().map(item -> put(item, DIFFERS, Map.of(":hash", item.get(HASH)))).toList(),
        MAX_SHARED_ROWS);
  }

  /**
   * Changes with conditions of their own, and none where one of the premises does not hold: each
   * transaction looks at all of these.
   */
  WriteReport write(List<TransactWriteItem> changes, List<TransactWriteItem> premises) {
    return transact(changes, premises, MAX_ROWS - premises.size());
  }

  private WriteReport transact(List<TransactWriteItem> actions, int together) {
    return transact(actions, List.of(), together);
  }

  private WriteReport transact(
      List<TransactWriteItem> actions, List<TransactWriteItem> premises, int together) {
    // Transactions that look at the same item conflict.
    int atOnce = premises.isEmpty() ? AT_ONCE : 1;
    List<List<TransactWriteItem>> chunks =
        Chunks.of(actions, together, RowWriter::bytes, MAX_BYTES);
    return Parallel.map(chunks, atOnce, chunk -> transact(chunk, premises)).stream()
        .reduce(new WriteReport(0, 0, 0), WriteReport::plus);
  }

  private static int bytes(TransactWriteItem action) {
    return action.put() == null ? 0 : ItemSize.of(action.put().item());
  }

  private TransactWriteItem put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem delete(
      Map<String, AttributeValue> key, String condition, Map<String, AttributeValue> values) {
    Delete delete =
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(condition)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private static Map<String, AttributeValue> bound(long generation) {
    return Map.of(":g", AttributeValue.fromN(Long.toString(generation)));
  }

  private WriteReport transact(List<TransactWriteItem> actions, List<TransactWriteItem> premises) {
    List<TransactWriteItem> left = actions;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<TransactWriteItem> tried = left;
      List<TransactWriteItem> all = Stream.concat(tried.stream(), premises.stream()).toList();
      try {
        dynamoDb.transactWriteItems(request -> request.transactItems(all));
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
      // Behind what was tried come the premises.
      boolean isPremise = i >= tried.size();
      switch (reasons.get(i).code()) {
        case "ConditionalCheckFailed" -> {
          if (isPremise) {
            return List.of();
          }
        }
        case "None" -> wanted.addAll(isPremise ? List.of() : List.of(tried.get(i)));
        case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> {
          wanted.addAll(isPremise ? List.of() : List.of(tried.get(i)));
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
      Thread.sleep(Duration.ofMillis(RANDOM.nextLong(10L << attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
