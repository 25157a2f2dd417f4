package io.backline.announcer;

import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.EventBus;
import io.backline.store.AnnouncedStore;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.StatusChange;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
@Factory
public final class AnnouncerBeans {

  @Singleton
  Announcer announcer(Environment environment) {
    return announcer(
        environment, AwsClients.dynamoDb(environment), EventBus.of(environment), Clock.systemUTC());
  }

  /** What the function does for each record, over given clients. */
  public static Consumer<StatusChange> teller(
      Environment environment, DynamoDbClient dynamoDb, EventBus bus, Clock clock) {
    return announcer(environment, dynamoDb, bus, clock)::tell;
  }

  private static Announcer announcer(
      Environment environment, DynamoDbClient dynamoDb, EventBus bus, Clock clock) {
    String status = environment.require("STATUS_TABLE");
    return new Announcer(
        new Library(dynamoDb, environment.require("LIBRARY_TABLE")),
        new JobStore(dynamoDb, status, clock),
        new AnnouncedStore(dynamoDb, status),
        bus,
        clock);
  }
}
