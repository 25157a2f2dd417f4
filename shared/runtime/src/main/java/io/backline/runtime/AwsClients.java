package io.backline.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * AWS clients over one pooled HTTP client each. In the cloud the SDK finds region and credentials
 * itself; an endpoint in the environment ({@code AWS_ENDPOINT_URL}, or {@code
 * AWS_ENDPOINT_URL_DYNAMODB} and the like for one service) turns to another place, with the
 * credentials given there.
 */
public final class AwsClients {
  private static final int CONNECTIONS = 64;

  private AwsClients() {}

  public static DynamoDbClient dynamoDb(Environment environment) {
    return configure(DynamoDbClient.builder(), "DYNAMODB", environment).build();
  }

  public static SqsClient sqs(Environment environment) {
    return configure(SqsClient.builder(), "SQS", environment).build();
  }

  /** Writes, signs and reads as {@link #dynamoDb} does, and sends nothing: every row is missing. */
  public static DynamoDbClient dynamoDbNowhere(Environment environment) {
    return nowhere(configure(DynamoDbClient.builder(), "DYNAMODB", environment)).build();
  }

  /** Writes, signs and reads as {@link #sqs} does, and sends nothing. */
  public static SqsClient sqsNowhere(Environment environment) {
    return nowhere(configure(SqsClient.builder(), "SQS", environment))
        .checksumValidationEnabled(false)
        .build();
  }

  /** The builder, for a client that sends nothing: every answer is an empty one. */
  public static <B extends AwsSyncClientBuilder<B, C>, C> B nowhere(B builder) {
    return builder.httpClientBuilder(null).httpClient(new NowhereHttp());
  }

  /**
   * The builder, pointed to where the environment says.
   *
   * @param service as in {@code AWS_ENDPOINT_URL_SERVICE}
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, String service, Environment environment) {
    builder.httpClientBuilder(
        Apache5HttpClient.builder()
            .maxConnections(CONNECTIONS)
            .connectionTimeout(Duration.ofSeconds(2)));
    environment.find("AWS_REGION").map(Region::of).ifPresent(builder::region);
    endpoint(service, environment).ifPresent(builder::endpointOverride);
    credentials(environment).ifPresent(builder::credentialsProvider);
    return builder;
  }

  private static Optional<URI> endpoint(String service, Environment environment) {
    return environment
        .find("AWS_ENDPOINT_URL_" + service)
        .or(() -> environment.find("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }

  // Lambda's own keys come with a session token and expire: those are the SDK's to find and renew.
  private static Optional<StaticCredentialsProvider> credentials(Environment environment) {
    if (environment.find("AWS_SESSION_TOKEN").isPresent()) {
      return Optional.empty();
    }
    return environment
        .find("AWS_ACCESS_KEY_ID")
        .map(id -> AwsBasicCredentials.create(id, environment.require("AWS_SECRET_ACCESS_KEY")))
        .map(StaticCredentialsProvider::create);
  }
}
