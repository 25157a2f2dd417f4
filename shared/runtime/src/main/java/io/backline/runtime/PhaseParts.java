package io.backline.runtime;

import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.model.PhaseName;
import io.backline.store.JobStore;
import io.backline.store.Library;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What every phase's function is made of, whatever its work.
 *
 * @param random the lot by which waits differ from each other
 * @param meter is told what runs come to
 * @param functionMb the memory that the function is given
 */
public record PhaseParts(
    Library library,
    JobStore jobs,
    Queues queues,
    Function<CallPriority, ProviderClients> clients,
    Clock clock,
    RandomGenerator random,
    Meter meter,
    int functionMb) {

  /** Over the tables and queues that the environment names. */
  public static PhaseParts of(Environment environment, Meter meter) {
    Clock clock = Clock.systemUTC();
    Meter counted = new CountedCalls(meter);
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    return new PhaseParts(
        new Library(
            dynamoDb, environment.require("LIBRARY_TABLE"), CataloguePolicy.leftOut(environment)),
        new JobStore(dynamoDb, environment.require("STATUS_TABLE"), clock),
        Queues.of(AwsClients.sqs(environment), environment),
        priority -> ProviderClients.sharing(dynamoDb, environment, priority, counted),
        clock,
        // Seeded anew after a restore, unlike others: many functions start from one snapshot.
        new SecureRandom(),
        meter,
        environment.functionMb());
  }

  /** Provider clients for work of this priority. */
  public ProviderClients clients(CallPriority priority) {
    return clients.apply(priority);
  }

  /** Work that asks providers, as urgently as the job is. */
  public PhaseWork byPriority(Function<ProviderClients, PhaseWork> work) {
    Map<CallPriority, PhaseWork> works = new EnumMap<>(CallPriority.class);
    for (CallPriority priority : CallPriority.values()) {
      works.put(priority, work.apply(clients(priority)));
    }
    return run -> works.get(run.job().priority()).run(run);
  }

  public PhaseRunner runner(PhaseName phase, PhaseWork work) {
    return runner(Map.of(phase, work));
  }

  /** For a function that works on several phases. */
  public PhaseRunner runner(Map<PhaseName, PhaseWork> works) {
    return new PhaseRunner(works, jobs, queues, clock, random, meter, functionMb);
  }
}
