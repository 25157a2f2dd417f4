package io.backline.local;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients of the services, over one HTTP client. */
record Clients(
    SdkHttpClient http,
    DynamoDbClient dynamo,
    DynamoDbStreamsClient streams,
    SqsClient sqs,
    EventBridgeClient events)
    implements AutoCloseable {
  /** Every poller holds a connection while it waits, and needs one more to delete. */
  private static final int MOST_CONNECTIONS = 500;

  static Clients of(Endpoints endpoints, Map<String, String> environment) {
    SdkHttpClient http = Apache5HttpClient.builder().maxConnections(MOST_CONNECTIONS).build();
    Region region = Region.of(environment.getOrDefault("AWS_REGION", QueueServer.REGION));
    AwsCredentialsProvider credentials = credentials(environment);
    return new Clients(
        http,
        DynamoDbClient.builder()
            .endpointOverride(endpoints.dynamoDb())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoints.dynamoDb())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        SqsClient.builder()
            .endpointOverride(endpoints.sqs())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        EventBridgeClient.builder()
            .endpointOverride(endpoints.eventBridge())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build());
  }

  @Override
  public void close() {
    dynamo.close();
    streams.close();
    sqs.close();
    events.close();
    http.close();
  }

  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
    if (environment.containsKey("AWS_ACCESS_KEY_ID") || environment.containsKey("AWS_PROFILE")) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }
}
