package io.backline.testkit;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where the tests' DynamoDB is: {@code AWS_ENDPOINT_URL}, or a server in this JVM. */
final class Endpoint implements AutoCloseable {
  private final Optional<DynamoServer> embedded;
  private final DynamoDbClient client;

  private Endpoint(
      Optional<DynamoServer> embedded, URI uri, AwsCredentialsProvider credentials, Region region) {
    this.embedded = embedded;
    client =
        DynamoDbClient.builder()
            .endpointOverride(uri)
            .credentialsProvider(credentials)
            .region(region)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
  }

  static Endpoint open(Map<String, String> environment) throws Exception {
    Region region = Region.of(environment.getOrDefault("AWS_REGION", "us-east-1"));
    String url = environment.get("AWS_ENDPOINT_URL");
    if (url == null || url.isBlank()) {
      DynamoServer server = DynamoServer.inMemory();
      return new Endpoint(Optional.of(server), server.uri(), dummies(), region);
    }
    boolean signed =
        environment.containsKey("AWS_ACCESS_KEY_ID") || environment.containsKey("AWS_PROFILE");
    return new Endpoint(
        Optional.empty(),
        URI.create(url),
        signed ? DefaultCredentialsProvider.builder().build() : dummies(),
        region);
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    embedded.ifPresent(DynamoServer::close);
  }

  private static AwsCredentialsProvider dummies() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }
}
