package io.backline.local;

import io.backline.template.EventSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The event source mappings and schedules of all functions. */
final class Pollers implements AutoCloseable {
  private final Backend backend;
  private final List<Runnable> stops = new ArrayList<>();

  private Pollers(Backend backend) {
    this.backend = backend;
  }

  static Pollers start(HostedFunctions functions, Backend backend) throws IOException {
    Pollers pollers = new Pollers(backend);
    for (HostedFunction function : functions.all()) {
      for (EventSource.StreamRecords source :
          function.function().sources(EventSource.StreamRecords.class)) {
        pollers.start(source, function);
      }
      function
          .function()
          .sources(EventSource.QueueMessages.class)
          .forEach(source -> pollers.start(source, function));
      function.function().sources(EventSource.Schedule.class).stream()
          .filter(EventSource.Schedule::enabled)
          .forEach(source -> pollers.start(source, function));
    }
    return pollers;
  }

  private void start(EventSource.QueueMessages source, HostedFunction function) {
    QueuePoller poller =
        QueuePoller.start(
            backend.clients().sqs(), backend.deployment().queue(source.queue()), source, function);
    stops.add(poller::close);
  }

  private void start(EventSource.StreamRecords source, HostedFunction function) throws IOException {
    String table = backend.deployment().table(source.table());
    String arn =
        backend
            .clients()
            .dynamo()
            .describeTable(request -> request.tableName(table))
            .table()
            .latestStreamArn();
    StreamDelivery delivery =
        new StreamDelivery(
            source,
            function,
            backend.clients().sqs(),
            source.deadLetters().map(backend.deployment()::queue));
    StreamPoller poller =
        StreamPoller.start(
            backend.clients().streams(),
            arn,
            interval(source),
            new StreamFilter(source.filters()),
            delivery,
            backend.checkpoints(function.function().logicalId() + "-" + source.table()));
    stops.add(poller::close);
  }

  /** Who lets a batch fill for a while need not look more often. */
  private Duration interval(EventSource.StreamRecords source) {
    Duration shortest = backend.streamInterval();
    return source.batchWindow().compareTo(shortest) > 0 ? source.batchWindow() : shortest;
  }

  private void start(EventSource.Schedule source, HostedFunction function) {
    Schedule schedule = Schedule.parse(source.expression(), ZoneId.of(source.timezone()));
    stops.add(ScheduledFunction.start(schedule, source, function, Clock.systemUTC())::close);
  }

  /** Stops all side by side. */
  @Override
  public void close() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      stops.forEach(threads::execute);
    }
  }
}
