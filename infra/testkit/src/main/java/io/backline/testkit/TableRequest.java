package io.backline.testkit;

import io.backline.template.DynamoTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The request that creates a table of the template. */
final class TableRequest {
  private TableRequest() {}

  static CreateTableRequest of(DynamoTable table, String name) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                table.attributes().entrySet().stream().map(TableRequest::attribute).toList())
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
