package io.backline.testkit;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * DynamoDB Local in this JVM, on loopback and any free port. Every credential and region sees the
 * same tables. It has its own Jetty, because DynamoDB Local's server listens on every interface and
 * reports its start to AWS.
 */
public final class DynamoServer implements AutoCloseable {
  private final LocalDynamoDBRequestHandler requests;
  private final Server jetty;

  private DynamoServer(boolean inMemory, String directory) throws IOException {
    requests = requests(inMemory, directory);
    jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    jetty.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null)));
    try {
      jetty.start();
    } catch (Exception e) {
      throw new IOException("DynamoDB Local does not start", e);
    }
  }

  /** Tables in memory, gone with the server. */
  public static DynamoServer inMemory() throws IOException {
    return new DynamoServer(true, null);
  }

  /** Tables in a file in the directory. */
  public static DynamoServer onDisk(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new DynamoServer(false, directory.toAbsolutePath().toString());
  }

  /** Where the SDK's clients find it. */
  public URI uri() {
    return URI.create(
        "http://127.0.0.1:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
  }

  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    } finally {
      requests.shutdown();
    }
  }

  private static LocalDynamoDBRequestHandler requests(boolean inMemory, String directory)
      throws IOException {
    try {
      return new LocalDynamoDBRequestHandler(0, inMemory, directory, true, false);
    } catch (RuntimeException e) {
      throw new IOException("DynamoDB Local does not start", e);
    }
  }
}
