package io.backline.progress;

import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.store.ConnectionStore;
import io.backline.store.JobStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the two functions of this module are made of. */
@Factory
final class ProgressBeans {

  @Singleton
  DynamoDbClient dynamoDb(Environment environment) {
    return AwsClients.dynamoDb(environment);
  }

  @Singleton
  static ConnectionStore connections(DynamoDbClient dynamoDb, Environment environment) {
    return new ConnectionStore(dynamoDb, environment.require("STATUS_TABLE"), Clock.systemUTC());
  }

  @Singleton
  static JobStore jobs(DynamoDbClient dynamoDb, Environment environment) {
    return new JobStore(dynamoDb, environment.require("STATUS_TABLE"), Clock.systemUTC());
  }

  @Singleton
  Socket socket(ConnectionStore connections, JobStore jobs) {
    return new Socket(connections, jobs);
  }

  @Singleton
  Push push(ConnectionStore connections, JobStore jobs, Environment environment) {
    return new Push(connections, jobs, new Gateway(connectionsApi(environment).build()));
  }

  /** The way back to the connections of this stage. */
  static ApiGatewayManagementApiClientBuilder connectionsApi(Environment environment) {
    return AwsClients.configure(
            ApiGatewayManagementApiClient.builder(), "APIGATEWAYMANAGEMENTAPI", environment)
        .endpointOverride(URI.create(environment.require("CONNECTIONS_ENDPOINT")));
  }
}
