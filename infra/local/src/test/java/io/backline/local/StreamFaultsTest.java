package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Whatever fails, a stream goes on where it was. */
final class StreamFaultsTest {
  private final FakeStream stream = new FakeStream();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
  private Checkpoints checkpoints = Checkpoints.inMemory();
  private StreamPoller poller;

  @AfterEach
  void stop() {
    poller.close();
  }

  @Test
  void what_was_not_delivered_comes_again() throws Exception {
    start();
    failures.add(broken());
    stream.put("first", "1");
    assertThat(next()).isEqualTo("1");
    assertThat(next()).isEqualTo("1");
    stream.put("first", "2");
    assertThat(next()).isEqualTo("2");
  }

  @Test
  void a_shard_is_followed_although_it_could_not_be_looked_for_at_first() throws Exception {
    start();
    stream.failNextDescription(broken());
    follow();
    assertThat(next()).isEqualTo("2");
  }

  @Test
  void a_shard_is_read_although_it_could_not_be_begun_at_first() throws Exception {
    start();
    stream.failNextIterator(broken());
    follow();
    assertThat(next()).isEqualTo("2");
  }

  @Test
  void after_a_long_sleep_it_goes_on_behind_what_was_handled() throws Exception {
    start();
    stream.put("first", "1");
    assertThat(next()).isEqualTo("1");
    stream.expire();
    stream.put("first", "2");
    assertThat(next()).isEqualTo("2");
  }

  @Test
  void what_comes_during_the_first_sleep_is_not_left_out() throws Exception {
    start();
    stream.expire();
    stream.put("first", "1");
    assertThat(next()).isEqualTo("1");
  }

  @Test
  void what_is_kept_is_read_from_its_beginning_a_shard_after_its_parent(@TempDir Path directory)
      throws Exception {
    stream.begin("first");
    for (int i = 0; i < 50; i++) {
      stream.put("first", "1." + i);
    }
    stream.end("first");
    stream.follow("first", "second");
    stream.put("second", "2");
    checkpoints = Checkpoints.in(directory.resolve("of").resolve("a-function.json"));
    poll();
    for (int i = 0; i < 50; i++) {
      assertThat(next()).isEqualTo("1." + i);
    }
    assertThat(next()).isEqualTo("2");
  }

  @Test
  void who_starts_again_goes_on_behind_what_was_handled(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("a-function.json");
    checkpoints = Checkpoints.in(file);
    start();
    stream.put("first", "1");
    assertThat(next()).isEqualTo("1");
    poller.close();
    stream.put("first", "2");
    checkpoints = Checkpoints.in(file);
    poll();
    assertThat(next()).isEqualTo("2");
  }

  private void start() {
    stream.begin("first");
    poll();
  }

  private void poll() {
    poller =
        StreamPoller.start(
            stream,
            "arn",
            Duration.ofMillis(10),
            new StreamFilter(List.of()),
            this::deliver,
            checkpoints);
  }

  private void follow() {
    stream.begin("second");
    stream.put("second", "2");
    stream.end("first");
  }

  private void deliver(StreamBatch batch) {
    for (Record record : batch.records()) {
      seen.add(record.dynamodb().sequenceNumber());
      RuntimeException failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** The next record; null after a long time without one. */
  private String next() throws InterruptedException {
    return seen.poll(10, TimeUnit.SECONDS);
  }

  private static RuntimeException broken() {
    return SdkClientException.create("no connection");
  }
}
