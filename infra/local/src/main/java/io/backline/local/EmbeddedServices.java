package io.backline.local;

import io.backline.testkit.DynamoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * DynamoDB Local, ElasticMQ and the event bus in this process; with a directory, tables and queues
 * outlive it.
 */
final class EmbeddedServices implements AutoCloseable {
  private final DynamoServer dynamo;
  private final QueueServer queues;
  private final EventServer events;

  private EmbeddedServices(DynamoServer dynamo, QueueServer queues, EventServer events) {
    this.dynamo = dynamo;
    this.queues = queues;
    this.events = events;
  }

  static EmbeddedServices start(Optional<Path> data, EventBuses buses) throws IOException {
    // The queues come first: their lock says that another process uses the directory.
    QueueServer queues =
        data.isPresent()
            ? QueueServer.onDisk(data.get().resolve("queues"))
            : QueueServer.inMemory();
    DynamoServer dynamo =
        data.isPresent()
            ? DynamoServer.onDisk(data.get().resolve("tables"))
            : DynamoServer.inMemory();
    return new EmbeddedServices(dynamo, queues, EventServer.start(buses));
  }

  Endpoints endpoints() {
    return new Endpoints(dynamo.uri(), queues.uri(), events.uri());
  }

  @Override
  public void close() {
    events.close();
    queues.close();
    dynamo.close();
  }
}
