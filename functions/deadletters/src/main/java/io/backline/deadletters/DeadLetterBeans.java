package io.backline.deadletters;

import io.backline.model.PhaseName;
import io.backline.runtime.AwsClients;
import io.backline.runtime.DeadEnds;
import io.backline.runtime.Environment;
import io.backline.runtime.Queues;
import io.backline.store.DeadLetterStore;
import io.backline.store.JobStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
@Factory
final class DeadLetterBeans {

  @Singleton
  DeadLetterOffice office(Environment environment) {
    Clock clock = Clock.systemUTC();
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    String table = environment.require("STATUS_TABLE");
    Queues queues = Queues.of(AwsClients.sqs(environment), environment);
    return new DeadLetterOffice(
        phases(environment),
        new DeadLetterStore(dynamoDb, table, clock),
        new DeadEnds(new JobStore(dynamoDb, table, clock), queues),
        clock);
  }

  private static Map<String, PhaseName> phases(Environment environment) {
    Map<String, PhaseName> phases = new HashMap<>();
    for (PhaseName phase : PhaseName.values()) {
      phases.put(environment.require(variable(phase)), phase);
    }
    return phases;
  }

  private static String variable(PhaseName phase) {
    return switch (phase) {
      case IDENTITY -> "IDENTITY_DEAD_LETTERS";
      case SHOWS -> "SHOWS_DEAD_LETTERS";
      case CATALOG -> "CATALOG_DEAD_LETTERS";
      case EVIDENCE -> "EVIDENCE_DEAD_LETTERS";
      case WRAP_UP -> "WRAPUP_DEAD_LETTERS";
      case ENRICHMENT -> "ENRICHMENT_DEAD_LETTERS";
    };
  }
}
