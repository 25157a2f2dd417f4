package io.backline.deadletters;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.model.Meter;
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
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function is made of. */
@Factory
public final class DeadLetterBeans {

  @Singleton
  DeadLetterOffice office(Environment environment, Meter meter) {
    return office(
        environment,
        AwsClients.dynamoDb(environment),
        AwsClients.sqs(environment),
        Clock.systemUTC(),
        meter);
  }

  /** The whole function over given clients. */
  public static RequestHandler<SQSEvent, SQSBatchResponse> handler(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock) {
    return new DeadLetterHandler(office(environment, dynamoDb, sqs, clock, Meter.NONE), Meter.NONE);
  }

  private static DeadLetterOffice office(
      Environment environment, DynamoDbClient dynamoDb, SqsClient sqs, Clock clock, Meter meter) {
    String table = environment.require("STATUS_TABLE");
    Queues queues = Queues.of(sqs, environment);
    return new DeadLetterOffice(
        phases(environment),
        new DeadLetterStore(dynamoDb, table, clock),
        new DeadEnds(new JobStore(dynamoDb, table, clock), queues),
        clock,
        meter);
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
      case SETLISTS -> "SETLISTS_DEAD_LETTERS";
    };
  }
}
