package io.backline.local;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The place in one shard up to which its records were handled. For one thread. */
final class ShardReader {
  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final String shardId;
  private final Checkpoints checkpoints;
  private ShardIteratorType place;
  private Optional<String> iterator = Optional.empty();
  private boolean atEnd;

  private ShardReader(
      DynamoDbStreamsClient streams,
      String streamArn,
      String shardId,
      ShardIteratorType place,
      Checkpoints checkpoints) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.shardId = shardId;
    this.place = place;
    this.checkpoints = checkpoints;
  }

  /**
   * At the shard's checkpoint.
   *
   * @param otherwise where it has none: at its beginning, or behind all that is in it now
   */
  static ShardReader at(
      DynamoDbStreamsClient streams,
      String streamArn,
      String shardId,
      ShardIteratorType otherwise,
      Checkpoints checkpoints) {
    ShardIteratorType place =
        checkpoints.find(shardId).isPresent() ? ShardIteratorType.AFTER_SEQUENCE_NUMBER : otherwise;
    ShardReader reader = new ShardReader(streams, streamArn, shardId, place, checkpoints);
    if (place == ShardIteratorType.LATEST) {
      // Now, not when it is first read.
      reader.iterator = Optional.of(reader.iterator());
    }
    return reader;
  }

  String shardId() {
    return shardId;
  }

  boolean isAtEnd() {
    return atEnd;
  }

  /**
   * Reads the next records, and moves on once they were handled: whatever fails, they come again.
   *
   * @return whether there were any
   */
  boolean read(StreamHandler handler) throws InterruptedException {
    Optional<GetRecordsResponse> response = ask();
    if (response.isEmpty()) {
      return false;
    }
    List<Record> records = response.get().records();
    handler.deliver(new StreamBatch(streamArn, shardId, records));
    if (!records.isEmpty()) {
      checkpoints.note(shardId, records.getLast().dynamodb().sequenceNumber());
      place = ShardIteratorType.AFTER_SEQUENCE_NUMBER;
    }
    iterator = Optional.ofNullable(response.get().nextShardIterator());
    atEnd = iterator.isEmpty();
    return !records.isEmpty();
  }

  /** Empty where the iterator no longer holds; the next call takes another. */
  private Optional<GetRecordsResponse> ask() {
    try {
      String from = iterator.orElseGet(this::iterator);
      return Optional.of(streams.getRecords(request -> request.shardIterator(from)));
    } catch (ExpiredIteratorException _) {
      // It holds for 15 minutes, which a laptop sleeps through. What came meanwhile is not to be
      // left out.
      place = place == ShardIteratorType.LATEST ? ShardIteratorType.TRIM_HORIZON : place;
      iterator = Optional.empty();
    } catch (TrimmedDataAccessException _) {
      place = ShardIteratorType.TRIM_HORIZON;
      iterator = Optional.empty();
    } catch (ResourceNotFoundException _) {
      // A day after its end a shard is gone, with all that was in it.
      atEnd = true;
    }
    return Optional.empty();
  }

  private String iterator() {
    return streams
        .getShardIterator(
            request ->
                request
                    .streamArn(streamArn)
                    .shardId(shardId)
                    .shardIteratorType(place)
                    .sequenceNumber(
                        place == ShardIteratorType.AFTER_SEQUENCE_NUMBER
                            ? checkpoints.find(shardId).orElseThrow()
                            : null))
        .shardIterator();
  }
}
