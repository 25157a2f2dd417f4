package io.backline.bench.plain;

import io.backline.template.Template;
import io.backline.testkit.DynamoServer;
import io.backline.testkit.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A table of the template in a DynamoDB Local of its own, written to row by row. */
public final class PlainTable implements AutoCloseable {
  private static final String TABLE = "LibraryTable";

  private final DynamoServer server = DynamoServer.inMemory();
  private final DynamoDbClient client;

  /** Starts the database and makes the template's tables. */
  public PlainTable(Template template) throws IOException {
    client =
        DynamoDbClient.builder()
            .endpointOverride(server.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    Tables.create(client, template, name -> name);
  }

  /** Puts a row unless it is there already. */
  void put(String artist, String row, Map<String, String> content) {
    Map<String, AttributeValue> item = new HashMap<>();
    content.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
    item.put("pk", AttributeValue.fromS("ARTIST#" + artist));
    item.put("sk", AttributeValue.fromS(row));
    try {
      client.putItem(
          request ->
              request.tableName(TABLE).item(item).conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException _) {
      // The row of an earlier run, as a row-by-row importer finds it.
    }
  }

  /** How many rows there are. */
  int rows() {
    return client.scanPaginator(request -> request.tableName(TABLE)).items().stream()
        .mapToInt(_ -> 1)
        .sum();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
