package io.backline.progress;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.Priming;
import io.backline.store.JobStore;
import io.backline.store.StatusChange;
import java.time.Instant;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * News of an import that nobody follows, and a look at it over the wire. Both over clients of their
 * own.
 */
final class PushPriming implements Priming.Work {
  private static final String NOBODY = "priming";

  private final Environment environment;

  PushPriming(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    try (DynamoDbClient nowhere = AwsClients.dynamoDbNowhere(environment);
        ApiGatewayManagementApiClient connections =
            AwsClients.nowhere(ProgressBeans.connectionsApi(environment)).build()) {
      Gateway gateway = new Gateway(connections);
      JobStore jobs = ProgressBeans.jobs(nowhere, environment);
      Push.Batch batch =
          new Push(ProgressBeans.connections(nowhere, environment), jobs, gateway).begin();
      batch.tell(
          new StatusChange.JobChanged(Job.first(NOBODY, NOBODY, ImportScope.WHOLE, Instant.EPOCH)));
      batch.end();
      gateway.send(NOBODY, "{}");
    }
    try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment)) {
      ProgressBeans.jobs(dynamoDb, environment).find(NOBODY);
    }
  }
}
