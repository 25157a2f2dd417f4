package io.backline.store;

import io.backline.model.CallBudget;
import io.backline.model.CallLease;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * One budget a provider. Every change is a put on the condition that the row is still the one it
 * was made from; the loser gets the winner's row back in the same call and tries again on it.
 */
public final class BudgetStore {
  private static final String VERSION = "version";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  public BudgetStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /** The budget as it stands; an unused one where nobody has called yet. */
  public CallBudget find(String provider) {
    return read(provider).budget();
  }

  /** Takes permits, at least one is wanted. What is granted is stored already. */
  public CallLease lease(String provider, CallLimits limits, int wanted, CallPriority priority) {
    Row row = read(provider);
    while (true) {
      CallLease lease = row.budget().lease(limits, wanted, priority, clock.instant());
      Optional<Row> winner = replace(row, lease.after());
      if (winner.isEmpty()) {
        return lease;
      }
      row = winner.get();
    }
  }

  /** Notes that the provider wants to be left alone. */
  public void close(String provider, Instant until) {
    Row row = read(provider);
    while (true) {
      Optional<Row> winner = replace(row, row.budget().closed(until));
      if (winner.isEmpty()) {
        return;
      }
      row = winner.get();
    }
  }

  /** A budget and the number of changes before it. */
  private record Row(CallBudget budget, long version) {}

  private Row read(String provider) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.budget(provider)).consistentRead(true))
            .item();
    return item.isEmpty() ? new Row(CallBudget.unused(provider), 0) : row(item);
  }

  private Row row(Map<String, AttributeValue> item) {
    return new Row(BudgetRows.read(item, clock.instant()), Long.parseLong(item.get(VERSION).n()));
  }

  /** Empty when {@code next} is stored now, else what is stored in its place. */
  private Optional<Row> replace(Row seen, CallBudget next) {
    if (next.equals(seen.budget())) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item = Rows.item(Keys.budget(next.provider()), next);
    item.put(VERSION, number(seen.version() + 1));
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(
                seen.version() == 0 ? "attribute_not_exists(pk)" : "version = :seen")
            .expressionAttributeValues(
                seen.version() == 0 ? null : Map.of(":seen", number(seen.version())));
    return ConditionalPut.put(dynamoDb, request)
        .map(present -> present.isEmpty() ? read(next.provider()) : row(present));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
