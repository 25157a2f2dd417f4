package io.backline.simulation;

import io.backline.store.DeadLetter;
import io.backline.template.EventSource.QueueMessages;
import io.backline.template.SqsQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A standard queue and what takes from it: at least once, in no order, some at a time. What was not
 * done is visible again after its time, and moves to the dead letters after so many receives.
 */
final class SimulatedQueue {
  private final String name;
  private final Duration visibility;
  private final int mostReceives;
  private final Optional<SimulatedQueue> deadLetters;
  private final VirtualTime time;
  private final Deque<Message> visible = new ArrayDeque<>();
  private final Map<String, Message> underWay = new HashMap<>();
  private final Set<String> died = new TreeSet<>();
  private BiConsumer<Message, Runnable> function = (_, _) -> {};
  private int atOnce;
  private long in;
  private long out;
  private long waiting;
  private long dead;
  private long receipts;

  /**
   * A queue that nothing takes from yet.
   *
   * @param deadLetters where what was received too often goes, if anywhere
   */
  SimulatedQueue(SqsQueue queue, Optional<SimulatedQueue> deadLetters, VirtualTime time) {
    this.name = queue.logicalId();
    this.visibility = queue.visibilityTimeout();
    this.mostReceives =
        queue.redrive().map(SqsQueue.Redrive::maxReceiveCount).orElse(Integer.MAX_VALUE);
    this.deadLetters = deadLetters;
    this.time = time;
  }

  /** A message on its way; two deliveries of one have the same id. */
  static final class Message {
    private final String id;
    private final String body;
    private final Instant sentAt;
    private int receives;
    private String receipt;
    private Instant visibleAt;

    Message(String id, String body, Instant sentAt) {
      this.id = id;
      this.body = body;
      this.sentAt = sentAt;
    }

    String id() {
      return id;
    }

    String body() {
      return body;
    }

    Instant sentAt() {
      return sentAt;
    }

    int receives() {
      return receives;
    }

    /** The handle of its last receive. */
    String receipt() {
      return receipt;
    }
  }

  /**
   * Connects what takes from it.
   *
   * @param takes handles a message on a strand of its own, and runs what it is given where it came
   *     to its end
   */
  void feed(QueueMessages source, BiConsumer<Message, Runnable> takes) {
    atOnce = source.maxConcurrency();
    function = takes;
  }

  /** Takes a message that may be received after the delay. */
  void send(String id, String body, Duration delay) {
    take(new Message(id, body, time.instant()), delay);
  }

  private void take(Message message, Duration delay) {
    in++;
    waiting++;
    becomesVisible(message, delay);
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
    while (underWay.size() < atOnce && !visible.isEmpty()) {
      Message message = visible.removeFirst();
      waiting--;
      if (message.receives >= mostReceives) {
        die(message);
      } else {
        message.receives++;
        message.receipt = name + " " + receipts++;
        message.visibleAt = time.instant().plus(visibility);
        underWay.put(message.receipt, message);
        time.begin(() -> handle(message));
      }
    }
  }

  private void die(Message message) {
    dead++;
    died.add(DeadLetter.id(message.sentAt, message.id));
    deadLetters.orElseThrow().take(message, Duration.ZERO);
  }

  private void handle(Message message) {
    boolean[] done = new boolean[1];
    function.accept(message, () -> done[0] = true);
    underWay.remove(message.receipt);
    if (done[0]) {
      out++;
    } else {
      waiting++;
      becomesVisible(message, Duration.between(time.instant(), message.visibleAt));
    }
    time.after(Duration.ZERO, this::receive);
  }

  /**
   * Has a message that was received come back so much later; none where it is under way no more.
   */
  void comeBack(String receipt, Duration later) {
    Optional.ofNullable(underWay.get(receipt))
        .ifPresent(message -> message.visibleAt = time.instant().plus(later));
  }

  /** How many messages may be received now. */
  int visible() {
    return visible.size();
  }

  /** Messages that moved on to the dead letters. */
  long moved() {
    return dead;
  }

  long in() {
    return in;
  }

  /** The messages that died here, as the product names them: one that came twice is one. */
  Set<String> died() {
    return died;
  }

  /** Throws where a message was lost or made up. */
  void check() {
    if (in != out + waiting + underWay.size() + dead) {
      throw new Broken(
          "%s: %d messages came in, %d are done, %d wait, %d are under way, %d are dead"
              .formatted(name, in, out, waiting, underWay.size(), dead));
    }
  }
}
