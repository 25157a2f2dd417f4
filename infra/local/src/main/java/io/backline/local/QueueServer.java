package io.backline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.concurrent.Await;
import scala.util.Either;
import scalikejdbc.ConnectionPool;

/** ElasticMQ in this process, on loopback and any free port. */
public final class QueueServer implements AutoCloseable {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ActorSystem actors;
  private final Optional<ActorRef> persistence;
  private final SQSRestServer server;
  private final URI uri;

  private QueueServer(ActorSystem actors, Optional<ActorRef> persistence) throws IOException {
    this.actors = actors;
    this.persistence = persistence;
    Props props =
        Props.create(
            QueueManagerActor.class,
            new NowProvider(),
            StrictSQSLimits$.MODULE$,
            Option.apply(persistence.orElse(null)));
    ActorRef manager = actors.actorOf(props, "queues");
    if (persistence.isPresent()) {
      restore(persistence.get(), manager);
    }
    server =
        SQSRestServerBuilder.withActorSystem(actors)
            .withQueueManagerActor(manager)
            .withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion(REGION)
            .withAWSAccountId(ACCOUNT)
            .start();
    uri = URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  }

  /** Messages in memory, gone with the server. */
  public static QueueServer inMemory() throws IOException {
    return new QueueServer(ActorSystem.create("elasticmq"), Optional.empty());
  }

  /**
   * Messages in a database in the directory: what was sent and not deleted is there again at the
   * next start.
   */
  static QueueServer onDisk(Path directory) throws IOException {
    QueueStore store = QueueStore.open(directory);
    ActorSystem actors = ActorSystem.create("elasticmq");
    return new QueueServer(
        actors, Optional.of(actors.actorOf(QueuePersistence.props(store), "persistence")));
  }

  /** Where the SDK's clients find it. */
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    // Not waited for: it would let every long poll run to its end.
    server.stopAndGetFuture().apply();
    persistence.ifPresent(QueueServer::finish);
    try {
      Await.result(
          actors.terminate(), scala.concurrent.duration.Duration.create(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      throw new IllegalStateException("ElasticMQ does not stop", e);
    }
  }

  private static void restore(ActorRef persistence, ActorRef manager) throws IOException {
    Object answer =
        Patterns.ask(persistence, new QueueEvent.Restore(manager), PATIENCE)
            .toCompletableFuture()
            .join();
    if (answer instanceof Either<?, ?> either && either.isLeft()) {
      throw new IOException("the queues cannot be restored: " + either);
    }
  }

  private static void finish(ActorRef persistence) {
    Patterns.gracefulStop(persistence, PATIENCE, new QueuePersistence.Finish())
        .toCompletableFuture()
        .join();
    ConnectionPool.closeAll();
  }
}
