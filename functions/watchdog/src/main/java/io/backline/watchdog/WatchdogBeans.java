package io.backline.watchdog;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.backline.model.Meter;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.JobsHealth;
import io.backline.runtime.LongestRuns;
import io.backline.runtime.Queues;
import io.backline.store.BudgetStore;
import io.backline.store.JobStore;
import io.backline.store.RunStore;
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
  WatchdogRound round(Environment environment, Meter meter) {
    return round(
        environment,
        AwsClients.dynamoDb(environment),
        AwsClients.sqs(environment),
        Clock.systemUTC(),
        meter);
  }

  /** The whole function over given clients. */
  public static RequestHandler<Map<String, Object>, Map<String, Integer>> handler(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock) {
    return new WatchdogHandler(round(environment, dynamoDb, sqs, clock, Meter.NONE), clock);
  }

  private static WatchdogRound round(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock, Meter meter) {
    String table = environment.require("STATUS_TABLE");
    Watchdog watchdog =
        new Watchdog(
            new StalledJobs(dynamoDb, table),
            new JobStore(dynamoDb, table, clock),
            Queues.of(sqs, environment),
            clock);
    BudgetGauge budgets = new BudgetGauge(new BudgetStore(dynamoDb, table, clock), meter, clock);
    JobsHealth jobs =
        new JobsHealth(new RunStore(dynamoDb, table, clock), LongestRuns.of(environment), clock);
    return new WatchdogRound(watchdog, budgets, new JobGauge(jobs, meter), meter);
  }
}
