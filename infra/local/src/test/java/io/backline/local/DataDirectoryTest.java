package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

final class DataDirectoryTest {
  private static final Map<String, AttributeValue> ROW = Map.of("id", AttributeValue.fromS("a"));

  private SmallSystem small;
  private LocalOptions options;

  @BeforeEach
  void prepare(@TempDir Path directory) throws Exception {
    small = SmallSystem.in(directory);
    options = small.options().withData(directory.resolve("data"));
  }

  @Test
  void rows_and_messages_outlive_the_system() throws Exception {
    try (LocalSystem system = LocalSystem.start(options)) {
      system.backend().clients().dynamo().putItem(request -> request.tableName("Rows").item(ROW));
      send(system, "kept");
    }
    try (LocalSystem system = LocalSystem.start(options)) {
      assertThat(
              system
                  .backend()
                  .clients()
                  .dynamo()
                  .getItem(request -> request.tableName("Rows").key(ROW))
                  .item())
          .isEqualTo(ROW);
      assertThat(receive(system, "Unpolled")).extracting(Message::body).containsExactly("kept");
    }
  }

  @Test
  void a_message_in_flight_is_visible_again_after_a_kill() throws Exception {
    KilledProcess.run(small, options, "send-and-receive");
    try (LocalSystem system = LocalSystem.start(options)) {
      assertThat(receive(system, "Unpolled"))
          .extracting(Message::body)
          .containsExactly("in flight");
    }
  }

  @Test
  void no_message_that_was_answered_is_lost_by_a_kill() throws Exception {
    int answered = KilledProcess.run(small, options, "send-many");
    try (LocalSystem system = LocalSystem.start(options)) {
      Set<String> found = new TreeSet<>();
      List<Message> batch = receive(system, "Unpolled");
      while (!batch.isEmpty()) {
        batch.forEach(message -> found.add(message.body()));
        batch = receive(system, "Unpolled");
      }
      assertThat(answered).isPositive();
      assertThat(found.size()).isGreaterThanOrEqualTo(answered);
    }
  }

  @Test
  void a_deleted_message_stays_deleted() throws Exception {
    try (LocalSystem system = LocalSystem.start(options)) {
      send(system, "done");
      Message message = receive(system, "Unpolled").getFirst();
      system
          .backend()
          .clients()
          .sqs()
          .deleteMessage(
              request ->
                  request.queueUrl(url(system, "Unpolled")).receiptHandle(message.receiptHandle()));
    }
    try (LocalSystem system = LocalSystem.start(options)) {
      assertThat(receive(system, "Unpolled")).isEmpty();
    }
  }

  @Test
  void a_directory_in_use_is_an_error_that_says_so() throws Exception {
    try (KilledProcess other = KilledProcess.start(small, options, "wait")) {
      other.awaitReady();
      assertThatThrownBy(() -> LocalSystem.start(options))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does another process use them?");
    }
  }

  @Test
  void records_that_nobody_had_read_come_after_the_next_start_and_no_others() throws Exception {
    try (LocalSystem system = LocalSystem.start(options)) {
      put(system, "read");
      assertThat(small.next()).isEqualTo("INSERT read");
      put(system, "under way");
      assertThat(small.next()).isEqualTo("INSERT under way");
    }
    try (LocalSystem system = LocalSystem.start(options.withoutEventSources())) {
      put(system, "unread");
    }
    try (LocalSystem system = LocalSystem.start(options)) {
      // What was under way at the end may come once more.
      String next = small.next();
      assertThat(next.equals("INSERT under way") ? small.next() : next).isEqualTo("INSERT unread");
      put(system, "new");
      assertThat(small.next()).isEqualTo("INSERT new");
    }
  }

  private static void put(LocalSystem system, String id) {
    Map<String, AttributeValue> row =
        Map.of("id", AttributeValue.fromS(id), "kind", AttributeValue.fromS("told"));
    system.backend().clients().dynamo().putItem(request -> request.tableName("Rows").item(row));
  }

  private static void send(LocalSystem system, String body) {
    system
        .backend()
        .clients()
        .sqs()
        .sendMessage(request -> request.queueUrl(url(system, "Unpolled")).messageBody(body));
  }

  private static List<Message> receive(LocalSystem system, String queue) {
    return system
        .backend()
        .clients()
        .sqs()
        .receiveMessage(
            request ->
                request.queueUrl(url(system, queue)).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  private static String url(LocalSystem system, String queue) {
    return system.backend().deployment().queue(queue).url();
  }
}
