package io.backline.api;

import io.backline.model.CallPriority;
import io.backline.model.PhaseName;
import io.backline.runtime.Queues;
import io.backline.store.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /api/admin/queues}: how much waits for each phase. */
final class QueuesRoute {
  private final Queues queues;

  QueuesRoute(Queues queues) {
    this.queues = queues;
  }

  private record Queue(PhaseName phase, CallPriority priority) {}

  /**
   * A queue as the operator sees it.
   *
   * @param waiting messages that nobody works on yet, about
   */
  private record View(PhaseName phase, CallPriority priority, int waiting) {}

  Response answer(Request request) {
    List<Queue> all = Arrays.stream(PhaseName.values()).flatMap(QueuesRoute::of).toList();
    List<View> items = Parallel.map(all, all.size(), this::look);
    return Response.json(200, new Listing<>(items, null)).with("cache-control", "no-store");
  }

  /** Those of one phase: what nobody is made to wait for has one for everything. */
  private static Stream<Queue> of(PhaseName phase) {
    return switch (phase) {
      case IDENTITY, SHOWS, CATALOG, EVIDENCE ->
          Arrays.stream(CallPriority.values()).map(priority -> new Queue(phase, priority));
      case WRAP_UP, ENRICHMENT, SETLISTS -> Stream.of(new Queue(phase, CallPriority.INTERACTIVE));
    };
  }

  private View look(Queue queue) {
    return new View(
        queue.phase(), queue.priority(), queues.waiting(queue.phase(), queue.priority()));
  }
}
