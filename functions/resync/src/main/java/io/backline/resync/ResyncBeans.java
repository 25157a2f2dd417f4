package io.backline.resync;

import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.model.VersionKind;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.AwsClients;
import io.backline.runtime.CataloguePolicy;
import io.backline.runtime.Environment;
import io.backline.runtime.Kickoff;
import io.backline.runtime.Place;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.Queues;
import io.backline.runtime.RunQueue;
import io.backline.runtime.Runs;
import io.backline.runtime.TrendingCalculator;
import io.backline.store.ActivityStore;
import io.backline.store.BudgetStore;
import io.backline.store.DueArtists;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.RunStore;
import io.backline.store.TrendingStore;
import io.backline.store.integrity.Integrity;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the functions are made of. */
@Factory
public final class ResyncBeans {
  @Singleton
  Runs runs(Environment environment) {
    return runs(
        environment,
        AwsClients.dynamoDb(environment),
        AwsClients.sqs(environment),
        Clock.systemUTC());
  }

  private static Runs runs(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock) {
    return new Runs(
        new RunStore(dynamoDb, environment.require("STATUS_TABLE"), clock),
        RunQueue.of(sqs, environment, new SecureRandom()),
        clock);
  }

  @Singleton
  RunWorker worker(Environment environment, Meter meter) {
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    return worker(
        environment,
        dynamoDb,
        AwsClients.sqs(environment),
        ProviderClients.sharing(dynamoDb, environment, CallPriority.BACKGROUND, meter),
        Clock.systemUTC());
  }

  private static RunWorker worker(
      Environment environment,
      DynamoDbClient dynamoDb,
      SqsClient sqs,
      ProviderClients providers,
      Clock clock) {
    String table = environment.require("STATUS_TABLE");
    String libraryTable = environment.require("LIBRARY_TABLE");
    RunStore runs = new RunStore(dynamoDb, table, clock);
    Set<VersionKind> leftOut = CataloguePolicy.leftOut(environment);
    Library library = new Library(dynamoDb, libraryTable, leftOut);
    TrendingStore trending = new TrendingStore(dynamoDb, table);
    ActivityStore activity = new ActivityStore(dynamoDb, table, clock, new SecureRandom());
    Integrity integrity =
        new Integrity(dynamoDb, libraryTable, table, leftOut, Integrity.KEEP_WITHDRAWN, clock);
    TicketmasterClient ticketmaster = providers.ticketmaster();
    SpotifyClient spotify = providers.spotify();
    Budgets budgets =
        new StoredBudgets(
            new BudgetStore(dynamoDb, table, clock), ticketmaster::limits, spotify::limits, clock);
    Parts parts = new Parts(library, runs, ticketmaster, budgets, clock);
    Works works =
        parts.works(
            Place.list(environment),
            imports(environment, dynamoDb, sqs, library, clock),
            new DueArtists(dynamoDb, table)::find,
            new RankedArtists(trending),
            new Calculation(new TrendingCalculator(library.artists(), activity, trending), clock),
            new TableChecks(integrity));
    return new RunWorker(
        runs,
        RunQueue.of(sqs, environment, new SecureRandom()),
        works,
        environment.functionMb(),
        clock);
  }

  private static Imports imports(
      Environment environment,
      DynamoDbClient dynamoDb,
      SqsClient sqs,
      Library library,
      Clock clock) {
    JobStore jobs = new JobStore(dynamoDb, environment.require("STATUS_TABLE"), clock);
    return new BackgroundImports(
        jobs, new Kickoff(jobs, library.artists(), Queues.of(sqs, environment), clock));
  }
}
