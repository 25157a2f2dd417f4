package io.backline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.template.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
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

  @Nested
  final class Inside {
    @Test
    void a_nested_class_shares_the_tables(TestTables tables) {
      assertThat(tables.name("StatusTable")).isEqualTo(dynamo.table("StatusTable"));
    }
  }
}
