package io.backline.watchdog;

import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.StalledJobs;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
@Factory
final class WatchdogBeans {

  @Singleton
  Watchdog watchdog(Environment environment) {
    Clock clock = Clock.systemUTC();
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    String table = environment.require("STATUS_TABLE");
    return new Watchdog(
        new StalledJobs(dynamoDb, table),
        new JobStore(dynamoDb, table, clock),
        Queues.of(AwsClients.sqs(environment), environment),
        clock);
  }
}
