package io.backline.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream in memory, whose answers fail as they are told to. */
final class FakeStream implements DynamoDbStreamsClient {
  private final Map<String, List<Record>> shards = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<String> ended = new ArrayList<>();
  private final Deque<RuntimeException> descriptions = new ArrayDeque<>();
  private final Deque<RuntimeException> iterators = new ArrayDeque<>();
  private int age;

  synchronized void begin(String shard) {
    shards.put(shard, new ArrayList<>());
  }

  synchronized void follow(String parent, String shard) {
    parents.put(shard, parent);
    begin(shard);
  }

  synchronized void end(String shard) {
    ended.add(shard);
  }

  synchronized void put(String shard, String sequenceNumber) {
    shards
        .get(shard)
        .add(Record.builder().dynamodb(of -> of.sequenceNumber(sequenceNumber)).build());
  }

  /** All iterators that were given no longer hold. */
  synchronized void expire() {
    age++;
  }

  synchronized void failNextDescription(RuntimeException failure) {
    descriptions.add(failure);
  }

  synchronized void failNextIterator(RuntimeException failure) {
    iterators.add(failure);
  }

  @Override
  public synchronized DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    fail(descriptions);
    List<Shard> all =
        shards.keySet().stream()
            .map(id -> Shard.builder().shardId(id).parentShardId(parents.get(id)).build())
            .toList();
    return DescribeStreamResponse.builder().streamDescription(of -> of.shards(all)).build();
  }

  @Override
  public synchronized GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    fail(iterators);
    List<Record> records = shards.get(request.shardId());
    int place =
        switch (request.shardIteratorType()) {
          case ShardIteratorType.LATEST -> records.size();
          case ShardIteratorType.TRIM_HORIZON -> 0;
          default -> 1 + numbers(records).indexOf(request.sequenceNumber());
        };
    return GetShardIteratorResponse.builder()
        .shardIterator(iterator(request.shardId(), place))
        .build();
  }

  @Override
  public synchronized GetRecordsResponse getRecords(GetRecordsRequest request) {
    String[] parts = request.shardIterator().split("@", -1);
    if (Integer.parseInt(parts[2]) < age) {
      throw ExpiredIteratorException.builder().message("expired").build();
    }
    List<Record> all = shards.get(parts[0]);
    List<Record> next = List.copyOf(all.subList(Integer.parseInt(parts[1]), all.size()));
    boolean isAtEnd = ended.contains(parts[0]);
    return GetRecordsResponse.builder()
        .records(next)
        .nextShardIterator(isAtEnd ? null : iterator(parts[0], all.size()))
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private String iterator(String shard, int place) {
    return shard + "@" + place + "@" + age;
  }

  private static List<String> numbers(List<Record> records) {
    return records.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
  }

  private static void fail(Deque<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }
}
