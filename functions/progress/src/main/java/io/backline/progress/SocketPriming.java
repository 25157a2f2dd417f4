package io.backline.progress;

import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.Priming;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A connection that nobody opened, and a subscription to nobody's import over the wire. Both over
 * clients of their own.
 */
final class SocketPriming implements Priming.Work {
  private static final String NOBODY = "priming";
  private static final String SUBSCRIBE = "{\"action\": \"subscribe\", \"artistId\": \"priming\"}";

  private final Environment environment;

  SocketPriming(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    try (DynamoDbClient nowhere = AwsClients.dynamoDbNowhere(environment)) {
      over(nowhere).handle("CONNECT", NOBODY, null);
    }
    try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment)) {
      over(dynamoDb).handle("MESSAGE", NOBODY, SUBSCRIBE);
    }
  }

  private Socket over(DynamoDbClient dynamoDb) {
    return new Socket(
        ProgressBeans.connections(dynamoDb, environment),
        ProgressBeans.jobs(dynamoDb, environment));
  }
}
