package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What makes a function run. */
public sealed interface EventSource {
  /**
   * Messages of a queue.
   *
   * @param queue the queue's logical id
   * @param maxConcurrency how many invocations may be in flight
   * @param reportsItemFailures whether the answer's {@code batchItemFailures} count
   */
  record QueueMessages(String queue, int batchSize, int maxConcurrency, boolean reportsItemFailures)
      implements EventSource {
    public QueueMessages {
      requireNonNull(queue, "queue is null");
    }
  }

  /**
   * Records of a table's stream.
   *
   * @param table the table's logical id
   * @param batchWindow how long a batch may wait to fill
   * @param maxRetries attempts after the first; -1 is without end
   * @param filters event patterns as JSON, of which one must match; none lets all through
   * @param deadLetters logical id of the queue that is told what was given up
   */
  record StreamRecords(
      String table,
      int batchSize,
      Duration batchWindow,
      int maxRetries,
      boolean bisects,
      boolean reportsItemFailures,
      List<String> filters,
      Optional<String> deadLetters)
      implements EventSource {
    public StreamRecords {
      requireNonNull(table, "table is null");
      requireNonNull(batchWindow, "batchWindow is null");
      filters = List.copyOf(filters);
      requireNonNull(deadLetters, "deadLetters is null");
    }
  }

  /**
   * Requests of the HTTP API: a route key as API Gateway writes it, {@code GET /api/health} or
   * {@code $default}.
   */
  record HttpRequests(String routeKey) implements EventSource {
    public HttpRequests {
      requireNonNull(routeKey, "routeKey is null");
    }
  }

  /**
   * A schedule of EventBridge Scheduler.
   *
   * @param name the event's name in the template
   * @param expression such as {@code rate(5 minutes)} or {@code cron(0 3 * * ? *)}
   * @param timezone that a cron expression is meant in
   * @param input the event as JSON; without one the function gets the scheduler's own
   * @param enabled whether it fires
   */
  record Schedule(
      String name, String expression, String timezone, Optional<String> input, boolean enabled)
      implements EventSource {
    public Schedule {
      requireNonNull(name, "name is null");
      requireNonNull(expression, "expression is null");
      requireNonNull(timezone, "timezone is null");
      requireNonNull(input, "input is null");
    }
  }
}
