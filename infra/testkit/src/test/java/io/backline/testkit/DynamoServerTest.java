package io.backline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.template.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoServerTest {
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

  @Test
  void rows_on_disk_survive_the_server(@TempDir Path directory) throws Exception {
    Template template =
        Template.read(Path.of(System.getProperty("backline.root"), "template.yaml"));
    try (DynamoServer server = DynamoServer.onDisk(directory);
        DynamoDbClient client = client(server)) {
      Tables.create(client, template, name -> name);
      client.putItem(request -> request.tableName("StatusTable").item(ROW));
    }
    try (DynamoServer server = DynamoServer.onDisk(directory);
        DynamoDbClient client = client(server)) {
      assertThat(client.getItem(request -> request.tableName("StatusTable").key(ROW)).item())
          .isEqualTo(ROW);
    }
  }

  private static DynamoDbClient client(DynamoServer server) {
    return DynamoDbClient.builder()
        .endpointOverride(server.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }
}
