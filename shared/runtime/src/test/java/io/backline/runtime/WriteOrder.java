package io.backline.runtime;

import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.store.JobStore;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Finds out who writes behind a job's last revision: whoever keeps what was read at that revision
 * would not see it.
 */
final class WriteOrder {
  private final DynamoDbClient client;
  private final String statusTable;
  private final JobStore jobs;
  private volatile DynamoDbRequest lastWrite;

  WriteOrder(TestTables tables) {
    statusTable = tables.name("StatusTable");
    client = WatchedDynamoDb.of(tables.client(), this::note);
    jobs = new JobStore(tables.client(), statusTable, Clock.systemUTC());
  }

  private void note(DynamoDbRequest request) {
    if (WatchedDynamoDb.isWrite(request)) {
      lastWrite = request;
    }
  }

  /** The client whose writes are seen. */
  DynamoDbClient client() {
    return client;
  }

  /** A run begins: what was written before it does not count. */
  void begin() {
    lastWrite = null;
  }

  /** The run of this message has ended. */
  void check(String message) {
    boolean late = lastWrite != null && !isOfJob(lastWrite);
    if (late && isAtRest(Queues.read(message))) {
      throw new AssertionError("written behind the job's last revision: " + lastWrite);
    }
  }

  private boolean isAtRest(PhaseMessage message) {
    Phase phase = jobs.find(message.artistId()).orElseThrow().phases().get(message.phase());
    return phase.state().isSettled() || phase.waiting() != null;
  }

  private boolean isOfJob(DynamoDbRequest write) {
    return write instanceof PutItemRequest put && put.tableName().equals(statusTable);
  }
}
