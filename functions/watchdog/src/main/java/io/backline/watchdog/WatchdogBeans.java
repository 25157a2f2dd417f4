package io.backline.watchdog;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.StalledJobs;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function is made of. */
@Factory
public final class WatchdogBeans {

  @Singleton
  Watchdog watchdog(Environment environment) {
    return watchdog(
        environment,
        AwsClients.dynamoDb(environment),
        AwsClients.sqs(environment),
        Clock.systemUTC());
  }

  /** The whole function over given clients. */
  public static RequestHandler<Map<String, Object>, Map<String, Integer>> handler(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock) {
    return new WatchdogHandler(watchdog(environment, dynamoDb, sqs, clock), clock);
  }

  private static Watchdog watchdog(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock) {
    String table = environment.require("STATUS_TABLE");
    return new Watchdog(
        new StalledJobs(dynamoDb, table),
        new JobStore(dynamoDb, table, clock),
        Queues.of(sqs, environment),
        clock);
  }
}
