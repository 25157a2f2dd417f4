package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

final class PrimingTest {
  private static final Environment ENVIRONMENT =
      Environment.load(
          Map.of(
              "AWS_REGION", "us-east-1",
              "AWS_ACCESS_KEY_ID", "test",
              "AWS_SECRET_ACCESS_KEY", "test",
              // Nobody listens there.
              "AWS_ENDPOINT_URL", "http://127.0.0.1:9"));

  @Test
  void the_work_is_done_once_before_the_snapshot() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Priming priming = new Priming(runs::incrementAndGet);
    priming.beforeCheckpoint(Core.getGlobalContext());
    priming.afterRestore(Core.getGlobalContext());
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_failure_does_not_stop_the_snapshot() {
    Priming unreachable =
        new Priming(
            () -> {
              throw new IOException("no table, says the test");
            });
    Priming incomplete =
        new Priming(
            () -> {
              throw new NoClassDefFoundError("says the test");
            });
    assertThatCode(() -> unreachable.beforeCheckpoint(Core.getGlobalContext()))
        .doesNotThrowAnyException();
    assertThatCode(() -> incomplete.beforeCheckpoint(Core.getGlobalContext()))
        .doesNotThrowAnyException();
  }

  @Test
  void clients_that_go_nowhere_take_writes_and_know_no_row() {
    Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("x"));
    try (DynamoDbClient dynamoDb = AwsClients.dynamoDbNowhere(ENVIRONMENT);
        SqsClient sqs = AwsClients.sqsNowhere(ENVIRONMENT)) {
      dynamoDb.putItem(put -> put.tableName("t").item(key));
      sqs.sendMessage(send -> send.queueUrl("http://127.0.0.1:9/q").messageBody("m"));
      assertThat(dynamoDb.getItem(get -> get.tableName("t").key(key)).hasItem()).isFalse();
    }
  }
}
