/**
 * DynamoDB Local with template.yaml's tables, fakes of what else a function meets, and rows to
 * build.
 *
 * <pre>{@code
 * @ExtendWith(DynamoDbLocal.class)
 * final class JobsTest {
 *   private final DynamoDbClient client;
 *   private final String table;
 *
 *   JobsTest(TestTables tables) {
 *     client = tables.client();
 *     table = tables.name("StatusTable");
 *   }
 * }
 * }</pre>
 */
package io.backline.testkit;
