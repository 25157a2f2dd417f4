package io.backline.shows;

import io.backline.model.PhaseName;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
@Factory
final class ShowsBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    Clock clock = Clock.systemUTC();
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    Library library = new Library(dynamoDb, environment.require("LIBRARY_TABLE"));
    JobStore jobs = new JobStore(dynamoDb, environment.require("STATUS_TABLE"), clock);
    Queues queues = Queues.of(AwsClients.sqs(environment), environment);
    ShowsPhase phase =
        new ShowsPhase(new EventListing(ProviderClients.ticketmaster(environment)), library);
    return new PhaseRunner(PhaseName.SHOWS, phase, jobs, queues, clock);
  }
}
