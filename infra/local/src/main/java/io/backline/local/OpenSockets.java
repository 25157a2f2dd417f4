package io.backline.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

  private final Map<String, Socket> sockets = new ConcurrentHashMap<>();

  void add(SocketConnection connection, Session session) {
    sockets.put(connection.id(), new Socket(connection, session, new ReentrantLock()));
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
    sockets.values().forEach(socket -> socket.session().close());
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
    return Optional.ofNullable(sockets.get(id)).filter(socket -> socket.session().isOpen());
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
