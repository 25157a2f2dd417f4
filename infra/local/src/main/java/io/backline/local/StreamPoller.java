package io.backline.local;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Lambda's event source mapping of a table's stream: every shard in order, from its checkpoint, or
 * where nothing is kept, from the moment it starts. A shard that ends is followed by its children,
 * read from their beginning. What fails is tried again, so that records come at least once.
 */
final class StreamPoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPoller.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Duration interval;
  private final StreamFilter filter;
  private final StreamHandler handler;
  private final Checkpoints checkpoints;
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private final Set<String> known = new HashSet<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  private StreamPoller(
      DynamoDbStreamsClient streams,
      String streamArn,
      Duration interval,
      StreamFilter filter,
      StreamHandler handler,
      Checkpoints checkpoints) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.interval = interval;
    this.filter = filter;
    this.handler = handler;
    this.checkpoints = checkpoints;
  }

  /** Returns when it is certain to see whatever is written from now on. */
  static StreamPoller start(
      DynamoDbStreamsClient streams,
      String streamArn,
      Duration interval,
      StreamFilter filter,
      StreamHandler handler,
      Checkpoints checkpoints) {
    StreamPoller poller =
        new StreamPoller(streams, streamArn, interval, filter, handler, checkpoints);
    poller.readNewShards(checkpoints.beginning());
    return poller;
  }

  @Override
  public void close() {
    stopping = true;
    readers.forEach(Thread::interrupt);
    try {
      for (Thread reader : readers) {
        reader.join(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins with the shards that nobody reads yet. */
  private synchronized void readNewShards(ShardIteratorType from) {
    List<Shard> shards = shards();
    Set<String> listed = shards.stream().map(Shard::shardId).collect(toSet());
    checkpoints.keepOnly(listed);
    for (Shard shard : shards) {
      boolean isDue = from == ShardIteratorType.LATEST || !follows(shard, listed);
      if (isDue && !known.contains(shard.shardId())) {
        ShardReader shardReader =
            ShardReader.at(streams, streamArn, shard.shardId(), from, checkpoints);
        known.add(shard.shardId());
        Thread reader =
            Thread.ofVirtual().name("stream-" + shard.shardId()).unstarted(() -> read(shardReader));
        readers.add(reader);
        reader.start();
      }
    }
  }

  /** Whether what came before it is still to be read. */
  private boolean follows(Shard shard, Set<String> listed) {
    String parent = shard.parentShardId();
    return parent != null && listed.contains(parent) && !ended.contains(parent);
  }

  private List<Shard> shards() {
    return streams
        .describeStream(request -> request.streamArn(streamArn))
        .streamDescription()
        .shards();
  }

  private void read(ShardReader shard) {
    try {
      while (!stopping && !shard.isAtEnd()) {
        attempt(() -> readOnce(shard));
      }
      if (shard.isAtEnd()) {
        ended.add(shard.shardId());
      }
      boolean followed = false;
      while (!stopping && !followed) {
        followed = attempt(() -> readNewShards(ShardIteratorType.TRIM_HORIZON));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(Thread.currentThread());
    }
  }

  private void readOnce(ShardReader shard) throws InterruptedException {
    if (!shard.read(this::deliver)) {
      Thread.sleep(interval);
    }
  }

  private void deliver(StreamBatch batch) throws InterruptedException {
    handler.deliver(batch.only(record -> filter.letsThrough(record, streamArn)));
  }

  @FunctionalInterface
  private interface Step {
    void take() throws InterruptedException;
  }

  /** Whether it was done; else some time has passed, and it is to be tried again. */
  private boolean attempt(Step step) throws InterruptedException {
    try {
      step.take();
      return true;
    } catch (RuntimeException e) {
      // Whatever it is, a reader that ends would leave all that follows unread.
      if (!stopping) {
        LOG.warn("reading {} failed: {}", streamArn, e.toString());
        Thread.sleep(RETRY);
      }
      return false;
    }
  }
}
