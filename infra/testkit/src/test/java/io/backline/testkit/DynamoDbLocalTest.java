package io.backline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.template.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

final class DynamoDbLocalTest {
  @RegisterExtension static final DynamoDbLocal dynamo = new DynamoDbLocal();

  private static final Map<String, AttributeValue> ROW =
      Map.of(
          "pk",
          AttributeValue.fromS("a"),
          "sk",
          AttributeValue.fromS("b"),
          "order",
          AttributeValue.fromS("c"));

  @Test
  void a_table_has_the_templates_key_and_indexes() {
    TableDescription library =
        dynamo
            .client()
            .describeTable(request -> request.tableName(dynamo.table("LibraryTable")))
            .table();
    assertThat(library.keySchema())
        .extracting(element -> element.attributeName())
        .containsExactly("pk", "sk");
    assertThat(library.localSecondaryIndexes())
        .extracting(index -> index.indexName())
        .contains("byOrder");
  }

  @Test
  void the_status_table_has_its_stream_and_its_expiry() {
    String status = dynamo.table("StatusTable");
    assertThat(
            dynamo
                .client()
                .describeTable(request -> request.tableName(status))
                .table()
                .latestStreamArn())
        .isNotNull();
    assertThat(
            dynamo
                .client()
                .describeTimeToLive(request -> request.tableName(status))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.ENABLED);
  }

  @Test
  void a_condition_holds() {
    String table = dynamo.table("LibraryTable");
    dynamo.client().putItem(request -> request.tableName(table).item(ROW));
    assertThatThrownBy(
            () ->
                dynamo
                    .client()
                    .putItem(
                        request ->
                            request
                                .tableName(table)
                                .item(ROW)
                                .conditionExpression("attribute_not_exists(pk)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void a_parameter_sees_the_same_tables_as_the_field(TestTables tables, DynamoDbClient client) {
    assertThat(tables.name("LibraryTable")).isEqualTo(dynamo.table("LibraryTable"));
    assertThat(client).isSameAs(dynamo.client());
  }

  @Test
  void an_unknown_table_is_an_error_that_names_those_that_exist() {
    assertThatThrownBy(() -> dynamo.table("Other"))
        .hasMessageContaining("no table Other")
        .hasMessageContaining("StatusTable");
  }

  @Test
  void creating_tables_that_exist_changes_nothing() throws Exception {
    Template template =
        Template.read(Path.of(System.getProperty("backline.root"), "template.yaml"));
    assertThat(Tables.create(dynamo.client(), template, dynamo::table))
        .containsEntry("StatusTable", dynamo.table("StatusTable"));
  }

  @Test
  void a_table_of_before_is_given_the_indexes_that_it_lacks_and_keeps_its_rows() throws Exception {
    Template template =
        Template.read(Path.of(System.getProperty("backline.root"), "template.yaml"));
    String name = "before-" + UUID.randomUUID();
    DynamoDbClient client = dynamo.client();
    client.createTable(
        request ->
            request
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(string("pk"), string("sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    Map<String, AttributeValue> record = new HashMap<>(ROW);
    record.put("records", AttributeValue.fromS("all"));
    record.put("recordedAt", AttributeValue.fromS("2026-11-22"));
    client.putItem(request -> request.tableName(name).item(record));

    Tables.create(client, template, id -> id.equals("StatusTable") ? name : dynamo.table(id));

    TableDescription table = client.describeTable(request -> request.tableName(name)).table();
    assertThat(table.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactlyInAnyOrder("byWatch", "byRecord");
    assertThat(client.scan(request -> request.tableName(name).indexName("byRecord")).items())
        .extracting(item -> item.get("pk"))
        .containsExactly(ROW.get("pk"));
    client.deleteTable(request -> request.tableName(name));
  }

  @Test
  void a_table_that_is_emptied_has_no_row_and_its_indexes(TestTables tables) {
    String table = tables.name("LibraryTable");
    dynamo.client().putItem(request -> request.tableName(table).item(ROW));
    tables.empty("LibraryTable");
    assertThat(dynamo.client().scan(request -> request.tableName(table)).items()).isEmpty();
    assertThat(
            dynamo
                .client()
                .describeTable(request -> request.tableName(table))
                .table()
                .localSecondaryIndexes())
        .isNotEmpty();
  }

  private static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Nested
  final class Inside {
    @Test
    void a_nested_class_shares_the_tables(TestTables tables) {
      assertThat(tables.name("StatusTable")).isEqualTo(dynamo.table("StatusTable"));
    }
  }
}
