package io.backline.announcer;

import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.EventBus;
import io.backline.store.AnnouncedStore;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
@Factory
final class AnnouncerBeans {

  @Singleton
  Announcer announcer(Environment environment) {
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    String status = environment.require("STATUS_TABLE");
    Clock clock = Clock.systemUTC();
    return new Announcer(
        new Library(dynamoDb, environment.require("LIBRARY_TABLE")),
        new JobStore(dynamoDb, status, clock),
        new AnnouncedStore(dynamoDb, status),
        EventBus.of(environment),
        clock);
  }
}
