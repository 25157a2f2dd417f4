package io.backline.bench.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.template.Template;
import io.backline.testkit.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;

class CountedServicesTest {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static CountedServices services;
  private static DynamoDbClient dynamo;
  private static SqsClient sqs;

  @BeforeAll
  static void start() throws IOException {
    services = CountedServices.start();
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(services.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(ANYBODY)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    sqs =
        SqsClient.builder()
            .endpointOverride(services.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(ANYBODY)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    Path root = Path.of(System.getProperty("backline.root"));
    Tables.create(dynamo, Template.read(root.resolve("template.yaml")), name -> "test-" + name);
  }

  @AfterAll
  static void stop() {
    dynamo.close();
    sqs.close();
    services.close();
  }

  @BeforeEach
  void countFromZero() {
    services.use().reset();
  }

  @Test
  void a_put_and_a_read_are_counted_with_their_units() {
    dynamo.putItem(request -> request.tableName("test-StatusTable").item(item("one")));
    dynamo.getItem(request -> request.tableName("test-StatusTable").key(item("one")));

    ServiceUse.TableUse status = services.use().status();
    assertThat(status.writeRequests()).isEqualTo(1);
    assertThat(status.items()).isEqualTo(1);
    assertThat(status.writeUnits()).isEqualTo(1);
    assertThat(status.readRequests()).isEqualTo(1);
    assertThat(status.readUnits()).isEqualTo(0.5);
    assertThat(services.use().library().writeRequests()).isZero();
  }

  @Test
  void a_transaction_is_one_request_of_many_rows_at_two_units_each() {
    dynamo.transactWriteItems(
        request ->
            request.transactItems(put("test-LibraryTable", "a"), put("test-LibraryTable", "b")));

    ServiceUse.TableUse library = services.use().library();
    assertThat(library.writeRequests()).isEqualTo(1);
    assertThat(library.items()).isEqualTo(2);
    assertThat(library.writeUnits()).isEqualTo(4);
  }

  @Test
  void a_row_in_the_index_costs_its_size_once_more() {
    Map<String, AttributeValue> large =
        Map.of(
            "pk", AttributeValue.fromS("indexed"),
            "sk", AttributeValue.fromS("row"),
            "order", AttributeValue.fromS("1"),
            "tracks", AttributeValue.fromL(List.of(AttributeValue.fromS("x".repeat(2_500)))));

    dynamo.transactWriteItems(
        request ->
            request.transactItems(
                TransactWriteItem.builder()
                    .put(put -> put.tableName("test-LibraryTable").item(large))
                    .build()));

    assertThat(services.use().library().writeUnits()).isEqualTo(9);
  }

  @Test
  void a_write_that_its_condition_stops_is_refused_and_writes_nothing() {
    dynamo.putItem(request -> request.tableName("test-LibraryTable").item(item("there")));
    services.use().reset();

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                dynamo.putItem(
                    request ->
                        request
                            .tableName("test-LibraryTable")
                            .item(item("there"))
                            .conditionExpression("attribute_not_exists(pk)")));

    assertThat(services.use().library().refused()).isEqualTo(1);
    assertThat(services.use().library().items()).isZero();
  }

  @Test
  void a_poll_that_brings_nothing_is_not_counted() {
    String queue = sqs.createQueue(request -> request.queueName("counted")).queueUrl();
    services.use().reset();

    sqs.receiveMessage(request -> request.queueUrl(queue));
    assertThat(services.use().sqsRequests()).isZero();
    sqs.sendMessage(request -> request.queueUrl(queue).messageBody("hello"));
    sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(5));
    assertThat(services.use().sqsRequests()).isEqualTo(2);
  }

  private static TransactWriteItem put(String table, String key) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item(key))).build();
  }

  private static Map<String, AttributeValue> item(String key) {
    return Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("row"));
  }
}
