package io.backline.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Lambda's event source mapping of a table's stream: every shard in order, from the moment it
 * starts. A shard that ends is followed by its children, read from their beginning.
 */
final class StreamPoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPoller.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Duration interval;
  private final StreamFilter filter;
  private final StreamDelivery delivery;
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  private StreamPoller(
      DynamoDbStreamsClient streams,
      String streamArn,
      Duration interval,
      StreamFilter filter,
      StreamDelivery delivery) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.interval = interval;
    this.filter = filter;
    this.delivery = delivery;
  }

  /** Returns when it is certain to see whatever is written from now on. */
  static StreamPoller start(
      DynamoDbStreamsClient streams,
      String streamArn,
      Duration interval,
      StreamFilter filter,
      StreamDelivery delivery) {
    StreamPoller poller = new StreamPoller(streams, streamArn, interval, filter, delivery);
    poller.readNewShards(ShardIteratorType.LATEST);
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

  private void readNewShards(ShardIteratorType from) {
    for (Shard shard : shards()) {
      if (known.add(shard.shardId())) {
        String iterator = iterator(shard.shardId(), from);
        Thread reader =
            Thread.ofVirtual()
                .name("stream-" + shard.shardId())
                .unstarted(() -> read(shard.shardId(), iterator));
        readers.add(reader);
        reader.start();
      }
    }
  }

  private List<Shard> shards() {
    return streams
        .describeStream(request -> request.streamArn(streamArn))
        .streamDescription()
        .shards();
  }

  private String iterator(String shardId, ShardIteratorType type) {
    return streams
        .getShardIterator(
            request -> request.streamArn(streamArn).shardId(shardId).shardIteratorType(type))
        .shardIterator();
  }

  private void read(String shardId, String first) {
    try {
      String iterator = first;
      while (!stopping && iterator != null) {
        iterator = readOnce(shardId, iterator);
      }
      if (!stopping) {
        readNewShards(ShardIteratorType.TRIM_HORIZON);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(Thread.currentThread());
    }
  }

  /** Gives the next iterator; the same one after an error; null at the shard's end. */
  private String readOnce(String shardId, String iterator) throws InterruptedException {
    GetRecordsResponse response;
    try {
      response = streams.getRecords(request -> request.shardIterator(iterator));
    } catch (SdkException e) {
      if (!stopping) {
        LOG.warn("reading {} failed: {}", streamArn, e.getMessage());
        Thread.sleep(RETRY);
      }
      return iterator;
    }
    List<Record> records =
        response.records().stream()
            .filter(record -> filter.letsThrough(record, streamArn))
            .toList();
    delivery.deliver(new StreamBatch(streamArn, shardId, records));
    if (response.records().isEmpty()) {
      Thread.sleep(interval);
    }
    return response.nextShardIterator();
  }
}
