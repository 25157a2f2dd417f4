package io.backline.testkit;

import io.backline.template.DynamoTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The requests that create a table of the template. */
final class TableRequest {
  private TableRequest() {}

  static CreateTableRequest of(DynamoTable table, String name) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table, _ -> true))
            .keySchema(key(table.key()));
    if (!table.localIndexes().isEmpty()) {
      request.localSecondaryIndexes(
          table.localIndexes().stream().map(TableRequest::local).toList());
    }
    if (!table.globalIndexes().isEmpty()) {
      request.globalSecondaryIndexes(
          table.globalIndexes().stream().map(TableRequest::global).toList());
    }
    table
        .streamView()
        .ifPresent(
            view ->
                request.streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(view)));
    return request.build();
  }

  /** The request that adds one of the template's global indexes to the table. */
  static UpdateTableRequest adding(DynamoTable.Index index, DynamoTable table, String name) {
    return UpdateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(attributes(table, index.key()::has))
        .globalSecondaryIndexUpdates(
            GlobalSecondaryIndexUpdate.builder()
                .create(
                    create ->
                        create
                            .indexName(index.name())
                            .keySchema(key(index.key()))
                            .projection(projection(index)))
                .build())
        .build();
  }

  private static List<AttributeDefinition> attributes(
      DynamoTable table, Predicate<String> isWanted) {
    return table.attributes().entrySet().stream()
        .filter(attribute -> isWanted.test(attribute.getKey()))
        .map(TableRequest::attribute)
        .toList();
  }

  private static AttributeDefinition attribute(Map.Entry<String, String> attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.getKey())
        .attributeType(attribute.getValue())
        .build();
  }

  private static List<KeySchemaElement> key(DynamoTable.Key key) {
    List<KeySchemaElement> schema = new ArrayList<>();
    schema.add(
        KeySchemaElement.builder().attributeName(key.partition()).keyType(KeyType.HASH).build());
    key.sort()
        .ifPresent(
            sort ->
                schema.add(
                    KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build()));
    return schema;
  }

  private static LocalSecondaryIndex local(DynamoTable.Index index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(projection(index))
        .build();
  }

  private static GlobalSecondaryIndex global(DynamoTable.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(projection(index))
        .build();
  }

  private static Projection projection(DynamoTable.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    return index.included().isEmpty()
        ? projection.build()
        : projection.nonKeyAttributes(index.included()).build();
  }
}
