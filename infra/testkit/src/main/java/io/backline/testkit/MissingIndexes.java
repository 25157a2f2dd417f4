package io.backline.testkit;

import static java.util.stream.Collectors.toSet;
import static software.amazon.awssdk.retries.api.BackoffStrategy.fixedDelay;

import io.backline.template.DynamoTable;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/** Brings a table that was made by an earlier template up to this one. */
final class MissingIndexes {
  // Two minutes: an index of many rows takes a while.
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final int ATTEMPTS = 480;

  private MissingIndexes() {}

  /** Adds the global indexes that the table lacks. DynamoDB takes one at a time. */
  static void add(DynamoDbClient client, DynamoTable table, String name) {
    Set<String> present =
        describe(client, name).table().globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(toSet());
    for (DynamoTable.Index index : table.globalIndexes()) {
      if (!present.contains(index.name())) {
        client.updateTable(TableRequest.adding(index, table, name));
        awaitIndexes(client, name);
      }
    }
  }

  private static void awaitIndexes(DynamoDbClient client, String name) {
    Waiter.builder(DescribeTableResponse.class)
        .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(MissingIndexes::isReady))
        .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(_ -> true))
        .overrideConfiguration(
            patience -> patience.maxAttempts(ATTEMPTS).backoffStrategyV2(fixedDelay(BETWEEN)))
        .build()
        .run(() -> describe(client, name));
  }

  private static boolean isReady(DescribeTableResponse described) {
    return described.table().globalSecondaryIndexes().stream()
        .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }

  private static DescribeTableResponse describe(DynamoDbClient client, String name) {
    return client.describeTable(request -> request.tableName(name));
  }
}
