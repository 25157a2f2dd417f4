package io.backline.watchdog;

import io.backline.model.CallPriority;
import io.backline.model.PhaseName;
import io.backline.runtime.Queues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which queues are behind, each asked once. */
final class Backlog {
  /**
   * What every queue's function does within a job's lease, even where each message takes it a
   * minute, two at a time. A message that has not come by then, out of no more than these, is lost.
   */
  static final int MOST_WAITING = 20;

  private final Queues queues;
  private final Map<Queue, Boolean> behind = new ConcurrentHashMap<>();

  private record Queue(PhaseName phase, CallPriority priority) {}

  Backlog(Queues queues) {
    this.queues = queues;
  }

  /** Whether a message of the phase may well be waiting still. */
  boolean isBehind(PhaseName phase, CallPriority priority) {
    return behind.computeIfAbsent(
        new Queue(phase, priority), of -> queues.waiting(of.phase(), of.priority()) > MOST_WAITING);
  }
}
