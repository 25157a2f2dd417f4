package io.backline.testkit;

import io.backline.template.DynamoTable;
import io.backline.template.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Makes a template's tables. */
public final class Tables {
  private Tables() {}

  /**
   * Creates the tables that do not exist yet, and the global indexes that those of before lack, and
   * waits until all can be used.
   *
   * @param naming gives a table's name for its logical id
   * @return the names by logical id
   */
  public static Map<String, String> create(
      DynamoDbClient client, Template template, UnaryOperator<String> naming) {
    Map<String, String> names = new LinkedHashMap<>();
    for (DynamoTable table : template.tables()) {
      String name = naming.apply(table.logicalId());
      create(client, table, name);
      names.put(table.logicalId(), name);
    }
    return names;
  }

  /** Deletes the tables. */
  public static void delete(DynamoDbClient client, Iterable<String> names) {
    names.forEach(name -> client.deleteTable(request -> request.tableName(name)));
  }

  /** Makes a table anew, without any row. */
  static void recreate(DynamoDbClient client, DynamoTable table, String name) {
    client.deleteTable(request -> request.tableName(name));
    client.waiter().waitUntilTableNotExists(request -> request.tableName(name));
    create(client, table, name);
  }

  private static void create(DynamoDbClient client, DynamoTable table, String name) {
    CreateTableRequest request = TableRequest.of(table, name);
    try {
      client.createTable(request);
    } catch (ResourceInUseException _) {
      awaitActive(client, name);
      MissingIndexes.add(client, table, name);
      return;
    }
    awaitActive(client, name);
    table.ttlAttribute().ifPresent(attribute -> expire(client, name, attribute));
  }

  private static void awaitActive(DynamoDbClient client, String name) {
    client.waiter().waitUntilTableExists(request -> request.tableName(name));
  }

  private static void expire(DynamoDbClient client, String name, String attribute) {
    client.updateTimeToLive(
        request ->
            request
                .tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
  }
}
