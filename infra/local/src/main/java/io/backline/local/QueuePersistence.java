package io.backline.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorInitializationException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.OneForOneStrategy;
import org.apache.pekko.actor.PoisonPill;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.SupervisorStrategy;
import org.apache.pekko.actor.Terminated;
import org.apache.pekko.japi.pf.DeciderBuilder;
import org.elasticmq.QueueData;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import scala.collection.immutable.Nil$;

/**
 * ElasticMQ's SQL persistence, with dead letters made safe. ElasticMQ answers a client after the
 * database has, but moves a dead letter by two events that race, removed here and added there: a
 * kill between them would lose the message. So a removal that may be half of a move waits until the
 * other half is stored, or until it is clear that the message was just deleted.
 */
final class QueuePersistence extends AbstractActor {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ActorRef database;
  private final Map<String, Integer> maxReceiveCounts = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();
  private final Map<String, QueueEvent.MessageRemoved> held = new HashMap<>();

  private QueuePersistence(QueueStore store) {
    store.connect();
    database =
        getContext()
            .actorOf(
                Props.create(SqlQueuePersistenceActor.class, store.configuration(), Nil$.MODULE$),
                "sql");
    getContext().watch(database);
  }

  static Props props(QueueStore store) {
    return Props.create(QueuePersistence.class, () -> new QueuePersistence(store));
  }

  /** Stores what is held and stops. */
  record Finish() {}

  private record Release(String messageId) {}

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(QueueEvent.QueueCreated.class, event -> remember(event, event.queue()))
        .match(QueueEvent.QueueMetadataUpdated.class, event -> remember(event, event.queue()))
        .match(QueueEvent.MessageAdded.class, this::added)
        .match(QueueEvent.MessageUpdated.class, this::updated)
        .match(QueueEvent.MessageRemoved.class, this::removed)
        .match(Release.class, release -> release(release.messageId()))
        .match(Finish.class, _ -> finish())
        .match(Terminated.class, _ -> getContext().stop(self()))
        .matchAny(event -> database.forward(event, getContext()))
        .build();
  }

  /**
   * A failed write stays unanswered, so that its sender learns of it; a restarted actor would have
   * forgotten its queues.
   */
  @Override
  public SupervisorStrategy supervisorStrategy() {
    return new OneForOneStrategy(
        DeciderBuilder.match(ActorInitializationException.class, _ -> SupervisorStrategy.stop())
            .matchAny(_ -> SupervisorStrategy.resume())
            .build());
  }

  private void remember(Object event, QueueData queue) {
    if (queue.deadLettersQueue().isDefined()) {
      maxReceiveCounts.put(queue.name(), queue.deadLettersQueue().get().maxReceiveCount());
    }
    database.forward(event, getContext());
  }

  private void added(QueueEvent.MessageAdded event) {
    database.forward(event, getContext());
    release(event.message().id());
  }

  private void updated(QueueEvent.MessageUpdated event) {
    InternalMessage message = event.message();
    if (message.receiveCount()
        < maxReceiveCounts.getOrDefault(event.queueName(), Integer.MAX_VALUE)) {
      ordinary.add(message.id());
    } else {
      ordinary.remove(message.id());
    }
    database.forward(event, getContext());
  }

  private void removed(QueueEvent.MessageRemoved event) {
    if (ordinary.remove(event.messageId())) {
      database.forward(event, getContext());
      return;
    }
    held.put(event.messageId(), event);
    sender().tell(OperationSuccessful$.MODULE$, self());
    getContext()
        .getSystem()
        .getScheduler()
        .scheduleOnce(
            GRACE, self(), new Release(event.messageId()), getContext().dispatcher(), self());
  }

  private void release(String messageId) {
    QueueEvent.MessageRemoved event = held.remove(messageId);
    if (event != null) {
      database.tell(event, ActorRef.noSender());
    }
  }

  private void finish() {
    Set.copyOf(held.keySet()).forEach(this::release);
    database.tell(PoisonPill.getInstance(), self());
  }
}
