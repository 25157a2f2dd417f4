package io.backline.local.system;

import static java.util.stream.Collectors.toCollection;

import io.backline.testkit.DynamoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a process left in its data directory. */
final class LibraryRows {
  // When and by which job something was written, and what was noted on the way there.
  private static final Set<String> STAMPS =
      Set.of("generation", "createdAt", "updatedAt", "importedAt");
  private static final String NOTES = "READING#";
  private static final String LEDGER = "FACTS";

  private LibraryRows() {}

  /** Every row of the library, in order, without what differs from import to import. */
  static Set<String> in(Path data) throws IOException {
    try (DynamoServer server = DynamoServer.onDisk(data.resolve("tables"));
        DynamoDbClient client =
            DynamoDbClient.builder()
                .endpointOverride(server.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build()) {
      return client
          .scanPaginator(request -> request.tableName("LibraryTable").consistentRead(true))
          .items()
          .stream()
          .filter(LibraryRows::isContent)
          .map(LibraryRows::text)
          .collect(toCollection(TreeSet::new));
    }
  }

  private static boolean isContent(Map<String, AttributeValue> row) {
    String key = row.get("sk").s();
    return !key.startsWith(NOTES) && !key.equals(LEDGER);
  }

  private static String text(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> content = new TreeMap<>(row);
    content.keySet().removeAll(STAMPS);
    return content.toString();
  }
}
