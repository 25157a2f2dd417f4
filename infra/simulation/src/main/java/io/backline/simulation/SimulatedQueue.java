package io.backline.simulation;

import io.backline.template.EventSource.QueueMessages;
import io.backline.template.SqsQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A standard queue and what takes from it: at least once, in no order, some at a time. What was not
 * done is visible again after its time, and moves to the dead letters after so many receives.
 */
final class SimulatedQueue {
  private final String name;
  private final Duration visibility;
  private final int mostReceives;
  private final int atOnce;
  private final VirtualTime time;
  private final Deque<Message> visible = new ArrayDeque<>();
  private final List<String> dead = new ArrayList<>();
  private final BiConsumer<Message, Runnable> function;
  private int underWay;
  private long in;
  private long out;
  private long waiting;

  /**
   * A queue.
   *
   * @param function handles a message on a strand of its own, and runs what it is given where it
   *     came to its end
   */
  SimulatedQueue(
      SqsQueue queue,
      QueueMessages source,
      VirtualTime time,
      BiConsumer<Message, Runnable> function) {
    this.name = queue.logicalId();
    this.visibility = queue.visibilityTimeout();
    this.mostReceives = queue.redrive().orElseThrow().maxReceiveCount();
    this.atOnce = source.maxConcurrency();
    this.time = time;
    this.function = function;
  }

  /** A message on its way; two deliveries of one have the same id. */
  static final class Message {
    private final String id;
    private final String body;
    private int receives;

    Message(String id, String body) {
      this.id = id;
      this.body = body;
    }

    String id() {
      return id;
    }

    String body() {
      return body;
    }

    int receives() {
      return receives;
    }
  }

  /** Takes a message that may be received after the delay. */
  void send(String id, String body, Duration delay) {
    in++;
    waiting++;
    becomesVisible(new Message(id, body), delay);
  }

  private void becomesVisible(Message message, Duration delay) {
    time.after(
        delay,
        () -> {
          visible.addLast(message);
          receive();
        });
  }

  private void receive() {
    while (underWay < atOnce && !visible.isEmpty()) {
      Message message = visible.removeFirst();
      waiting--;
      if (message.receives == mostReceives) {
        dead.add(message.body());
      } else {
        message.receives++;
        underWay++;
        time.begin(() -> handle(message));
      }
    }
  }

  private void handle(Message message) {
    boolean[] done = new boolean[1];
    Instant received = time.instant();
    function.accept(message, () -> done[0] = true);
    underWay--;
    if (done[0]) {
      out++;
    } else {
      waiting++;
      becomesVisible(message, Duration.between(time.instant(), received.plus(visibility)));
    }
    time.after(Duration.ZERO, this::receive);
  }

  long in() {
    return in;
  }

  List<String> dead() {
    return dead;
  }

  /** Throws where a message was lost or made up. */
  void check() {
    if (in != out + waiting + underWay + dead.size()) {
      throw new Broken(
          "%s: %d messages came in, %d are done, %d wait, %d are under way, %d are dead"
              .formatted(name, in, out, waiting, underWay, dead.size()));
    }
  }
}
