package io.backline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scalikejdbc.ConnectionPool;
import scalikejdbc.ConnectionPoolSettings;

/**
 * The database behind the persistent queues. {@code WRITE_DELAY=0} makes H2 hand every commit to
 * the file before it answers; by default it keeps commits for half a second in memory, where a kill
 * loses them.
 */
record QueueStore(String url) {
  private static final String DRIVER = "org.h2.Driver";

  /**
   * Opens the database of the process before. Nobody can be working on a message now, so what it
   * had in flight becomes visible at once, and the receive that a kill cut short does not count.
   */
  static QueueStore open(Path directory) throws IOException {
    Files.createDirectories(directory);
    QueueStore store =
        new QueueStore(
            "jdbc:h2:file:" + directory.toAbsolutePath().resolve("messages") + ";WRITE_DELAY=0");
    try (Connection connection = DriverManager.getConnection(store.url, "", "")) {
      List<String> tables = messageTables(connection);
      for (String table : tables) {
        makeVisible(connection, table);
        for (String other : tables) {
          finishMove(connection, table, other);
        }
      }
    } catch (SQLException e) {
      throw new IOException(
          "the queues in "
              + directory
              + " cannot be opened (does another process use them?): "
              + e.getMessage(),
          e);
    }
    return store;
  }

  /** ElasticMQ connects once a JVM and never again; so the pool is set here, for this database. */
  void connect() {
    ConnectionPoolSettings settings = ConnectionPool.singleton$default$4();
    ConnectionPool.singleton(
        url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
  }

  SqlQueuePersistenceConfig configuration() {
    return new SqlQueuePersistenceConfig(true, DRIVER, url, "", "", false);
  }

  private static List<String> messageTables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, null, "MESSAGE\\_%", new String[] {"BASE TABLE", "TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static void makeVisible(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long now = System.currentTimeMillis();
      statement.executeUpdate(
          "update \"%s\" set next_delivery = %d, receive_count = receive_count - 1 where receive_count > 0 and next_delivery > %d"
              .formatted(table, now, now));
    }
  }

  /** A dead letter that the kill left in both queues stays where it was moved to. */
  private static void finishMove(Connection connection, String from, String to)
      throws SQLException {
    if (from.equals(to)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "delete from \"%s\" where message_id in (select message_id from \"%s\" where dead_letter_source_queue_name is not null)"
              .formatted(from, to));
    }
  }
}
