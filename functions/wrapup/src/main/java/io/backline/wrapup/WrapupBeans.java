package io.backline.wrapup;

import io.backline.model.PhaseName;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** What the function is made of. */
@Factory
final class WrapupBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    Clock clock = Clock.systemUTC();
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    Library library = new Library(dynamoDb, environment.require("LIBRARY_TABLE"));
    JobStore jobs = new JobStore(dynamoDb, environment.require("STATUS_TABLE"), clock);
    Queues queues = Queues.of(AwsClients.sqs(environment), environment);
    Announcements announcements =
        new Announcements(
            AwsClients.configure(EventBridgeClient.builder(), "EVENTBRIDGE", environment).build(),
            environment.require("EVENT_BUS"));
    WrapupPhase phase = new WrapupPhase(library, announcements, clock);
    return new PhaseRunner(PhaseName.WRAP_UP, phase, jobs, queues, clock);
  }
}
