package io.backline.simulation;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import io.backline.template.Template;
import io.backline.testkit.Tables;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local's tables, in memory and without a wire. */
record SimulatedTables(
    AmazonDynamoDBLocal local, DynamoDbClient client, String library, String status)
    implements AutoCloseable {

  static SimulatedTables open(Template template) {
    AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
    DynamoDbClient client = local.dynamoDbClient();
    Map<String, String> names = Tables.create(client, template, name -> name);
    return new SimulatedTables(local, client, names.get("LibraryTable"), names.get("StatusTable"));
  }

  @Override
  public void close() {
    local.shutdownNow();
  }
}
