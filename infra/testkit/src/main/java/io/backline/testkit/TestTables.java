package io.backline.testkit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One test class's tables: a client, and the names by logical id. */
public record TestTables(DynamoDbClient client, Map<String, String> names) {
  public TestTables {
    requireNonNull(client, "client is null");
    names = Map.copyOf(names);
  }

  /** The name of the table with this logical id. */
  public String name(String logicalId) {
    return Optional.ofNullable(names.get(logicalId))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "template.yaml has no table " + logicalId + ", only " + names.keySet()));
  }

  /** Makes the table anew: a small part of the work of deleting thousands of rows. */
  public void empty(String logicalId) {
    Tables.recreate(client, TestTemplate.table(logicalId), name(logicalId));
  }
}
