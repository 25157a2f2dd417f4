package io.backline.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** The WebSockets that are open, by connection id. */
final class OpenSockets {
  private static final Duration SEND = Duration.ofSeconds(10);

  private static final Duration CLOSE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(5);

  // A client may know of its connection a moment before this side does.
  private static final Duration UPGRADE = Duration.ofSeconds(1);

  private final Map<String, CompletableFuture<Socket>> sockets = new ConcurrentHashMap<>();

  /** The connection was accepted and is about to open. */
  void expect(String id) {
    sockets.put(id, new CompletableFuture<>());
  }

  void add(SocketConnection connection, Session session) {
    sockets
        .computeIfAbsent(connection.id(), _ -> new CompletableFuture<>())
        .complete(new Socket(connection, session, new ReentrantLock()));
  }

  void remove(String id) {
    sockets.remove(id);
  }

  Optional<SocketConnection> find(String id) {
    return open(id).map(Socket::connection);
  }

  /** Sends in turn; false when there is no such connection any more. */
  boolean send(String id, String text) {
    return open(id).map(socket -> send(socket, text)).orElse(false);
  }

  /** Closes; false when there is no such connection any more. */
  boolean close(String id) {
    Optional<Socket> socket = open(id);
    socket.ifPresent(open -> open.session().close());
    return socket.isPresent();
  }

  /** Closes all, and waits some seconds until each is removed. */
  void closeAll() {
    sockets.values().removeIf(socket -> !socket.isDone());
    sockets.values().forEach(socket -> socket.join().session().close());
    long end = System.nanoTime() + CLOSE.toNanos();
    try {
      while (!sockets.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Socket> open(String id) {
    CompletableFuture<Socket> expected = sockets.get(id);
    if (expected == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(expected.get(UPGRADE.toMillis(), TimeUnit.MILLISECONDS))
          .filter(socket -> socket.session().isOpen());
    } catch (ExecutionException | TimeoutException e) {
      sockets.remove(id, expected);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Jetty takes one message at a time from a caller. */
  private static boolean send(Socket socket, String text) {
    socket.turn().lock();
    try {
      Callback.Completable sent = new Callback.Completable();
      socket.session().sendText(text, sent);
      sent.get(SEND.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      socket.session().disconnect();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      socket.turn().unlock();
    }
  }

  private record Socket(SocketConnection connection, Session session, ReentrantLock turn) {}
}
