package io.backline.testkit;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives a test class its own tables: a {@link TestTables} or {@link DynamoDbClient} parameter, or,
 * as a static field with {@code @RegisterExtension}, {@link #client()} and {@link #table}. All
 * classes of a JVM share one DynamoDB Local; with {@code AWS_ENDPOINT_URL} in the environment the
 * tables are made there, and deleted afterwards.
 */
public final class DynamoDbLocal implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(DynamoDbLocal.class);

  private TestTables tables;

  @Override
  public void beforeAll(ExtensionContext context) {
    tables = tables(context);
  }

  /** A client of the endpoint that has the tables. */
  public DynamoDbClient client() {
    return tables.client();
  }

  /** The name of the table with this logical id. */
  public String table(String logicalId) {
    return tables.name(logicalId);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestTables.class || type == DynamoDbClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestTables found = tables(context);
    return parameter.getParameter().getType() == TestTables.class ? found : found.client();
  }

  private static TestTables tables(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Created.class, _ -> Created.at(endpoint(context)), Created.class)
        .tables();
  }

  private static Endpoint endpoint(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Endpoint.class, _ -> open(), Endpoint.class);
  }

  private static Endpoint open() {
    try {
      return Endpoint.open(System.getenv());
    } catch (Exception e) {
      throw new IllegalStateException("no DynamoDB for the tests", e);
    }
  }

  private record Created(TestTables tables) implements AutoCloseable {
    static Created at(Endpoint endpoint) {
      String suffix = "-test-" + UUID.randomUUID();
      Map<String, String> names =
          Tables.create(endpoint.client(), TestTemplate.TEMPLATE, logicalId -> logicalId + suffix);
      return new Created(new TestTables(endpoint.client(), names));
    }

    @Override
    public void close() {
      Tables.delete(tables.client(), tables.names().values());
    }
  }
}
