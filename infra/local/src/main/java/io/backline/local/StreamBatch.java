package io.backline.local;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Records of one shard, in order. */
record StreamBatch(String streamArn, String shardId, List<Record> records) {
  StreamBatch {
    requireNonNull(streamArn, "streamArn is null");
    requireNonNull(shardId, "shardId is null");
    records = List.copyOf(records);
  }

  int size() {
    return records.size();
  }

  StreamBatch part(int from, int to) {
    return new StreamBatch(streamArn, shardId, records.subList(from, to));
  }

  StreamBatch only(Predicate<Record> wanted) {
    return new StreamBatch(streamArn, shardId, records.stream().filter(wanted).toList());
  }

  Set<String> sequenceNumbers() {
    return records.stream()
        .map(StreamBatch::sequenceNumber)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Everything from the first failed record on: a stream is handled in order, so what follows a
   * failure runs again.
   */
  StreamBatch from(Set<String> failed) {
    int first = 0;
    while (first < size() && !failed.contains(sequenceNumber(records.get(first)))) {
      first++;
    }
    return part(first, size());
  }

  /**
   * What a failure destination is told about a batch that was given up: where it is, not what it
   * says.
   */
  String givenUp(String functionArn) {
    var json = Json.object();
    json.putObject("requestContext")
        .put("functionArn", functionArn)
        .put("condition", "RetryAttemptsExhausted");
    json.putObject("DDBStreamBatchInfo")
        .put("shardId", shardId)
        .put("startSequenceNumber", sequenceNumber(records.getFirst()))
        .put("endSequenceNumber", sequenceNumber(records.getLast()))
        .put("batchSize", size())
        .put("streamArn", streamArn);
    return json.toString();
  }

  private static String sequenceNumber(Record record) {
    return record.dynamodb().sequenceNumber();
  }
}
