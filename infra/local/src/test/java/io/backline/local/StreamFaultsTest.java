package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Whatever fails, a stream goes on where it was. */
final class StreamFaultsTest {
  private final FakeStream stream = new FakeStream();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
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

  private void start() {
    stream.begin("first");
    poller =
        StreamPoller.start(
            stream, "arn", Duration.ofMillis(10), new StreamFilter(List.of()), this::deliver);
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
