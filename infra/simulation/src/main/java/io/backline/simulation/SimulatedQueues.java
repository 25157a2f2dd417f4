package io.backline.simulation;

import io.backline.template.SqsQueue;
import io.backline.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All queues of the template. Here a queue's logical id is its URL and its ARN as well. */
final class SimulatedQueues {
  private final Map<String, SimulatedQueue> queues = new HashMap<>();

  SimulatedQueues(Template template, VirtualTime time) {
    // Those of dead letters first, which the others lead to.
    template.queues().stream()
        .filter(queue -> queue.redrive().isEmpty())
        .forEach(queue -> add(queue, Optional.empty(), time));
    template.queues().stream()
        .filter(queue -> queue.redrive().isPresent())
        .forEach(queue -> add(queue, queue.redrive().map(this::deadLetters), time));
  }

  private SimulatedQueue deadLetters(SqsQueue.Redrive redrive) {
    return queues.get(redrive.deadLetters());
  }

  private void add(SqsQueue queue, Optional<SimulatedQueue> deadLetters, VirtualTime time) {
    queues.put(queue.logicalId(), new SimulatedQueue(queue, deadLetters, time));
  }

  boolean has(String name) {
    return queues.containsKey(name);
  }

  SimulatedQueue named(String name) {
    return queues.get(name);
  }

  /** Throws where a message was lost or made up. */
  void check() {
    queues.values().forEach(SimulatedQueue::check);
  }

  /** How many messages came in, not counting those that moved to the dead letters. */
  long in() {
    return queues.values().stream().mapToLong(queue -> queue.in() - queue.moved()).sum();
  }

  /** The ids of all dead letters there have ever been. */
  Set<String> died() {
    Set<String> all = new TreeSet<>();
    queues.values().forEach(queue -> all.addAll(queue.died()));
    return all;
  }
}
