package io.backline.simulation;

import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The tables as runs see them: some way off, and not always obliging. */
final class FaultyTables {
  private static final double THROTTLED = 0.002;
  private static final double CONFLICTED = 0.01;
  private static final double UNANSWERED = 0.003;
  private static final double TWICE = 0.03;
  private static final double READ_FAILED = 0.001;
  private static final double STALLED = 0.002;
  private static final Duration LONGEST_STALL = Duration.ofSeconds(90);
  private static final Duration NEAREST = Duration.ofMillis(1);
  private static final Duration FARTHEST = Duration.ofMillis(9);

  private final Faults faults;
  private final TableWatch watch;

  private FaultyTables(Faults faults, TableWatch watch) {
    this.faults = faults;
    this.watch = watch;
  }

  static DynamoDbClient over(DynamoDbClient real, Faults faults, TableWatch watch) {
    return WatchedDynamoDb.between(real, new FaultyTables(faults, watch)::call);
  }

  private Object call(DynamoDbRequest request, Supplier<Object> real) {
    Run run = Run.current();
    String what = run.label() + " " + name(request);
    if (faults.strike(FaultKind.STALLED, STALLED, what)) {
      run.pause(faults.between(Duration.ofSeconds(5), LONGEST_STALL, "stall " + what));
    }
    return run.call(
        faults.between(NEAREST, FARTHEST, "way " + what),
        () -> WatchedDynamoDb.isWrite(request) ? write(what, request, real) : read(what, real));
  }

  private Object read(String what, Supplier<Object> real) {
    if (faults.strike(FaultKind.THROTTLED, THROTTLED, what)) {
      throw ProvisionedThroughputExceededException.builder().message("simulated").build();
    }
    if (faults.strike(FaultKind.READ_FAILED, READ_FAILED, what)) {
      throw InternalServerErrorException.builder().message("simulated").build();
    }
    return real.get();
  }

  private Object write(String what, DynamoDbRequest request, Supplier<Object> real) {
    boolean isTransaction = request instanceof TransactWriteItemsRequest;
    if (request instanceof TransactWriteItemsRequest transaction
        && faults.strike(FaultKind.CONFLICTED, CONFLICTED, what)) {
      throw conflict(transaction.transactItems());
    }
    if (!isTransaction && faults.strike(FaultKind.THROTTLED, THROTTLED, what)) {
      throw ProvisionedThroughputExceededException.builder().message("simulated").build();
    }
    if (faults.strike(FaultKind.WRITE_UNANSWERED, UNANSWERED, what)) {
      watch.write(request, real);
      throw SdkClientException.create("simulated: no answer in time");
    }
    // A transaction has a token by which the table knows it again.
    boolean isTwice = !isTransaction && faults.strike(FaultKind.WRITTEN_TWICE, TWICE, what);
    Supplier<Object> landing = () -> watch.write(request, real);
    return isTwice ? WatchedDynamoDb.twice(landing) : landing.get();
  }

  private static TransactionCanceledException conflict(List<TransactWriteItem> items) {
    List<CancellationReason> reasons =
        Stream.concat(Stream.of("TransactionConflict"), Stream.generate(() -> "None"))
            .limit(items.size())
            .map(code -> CancellationReason.builder().code(code).build())
            .toList();
    return TransactionCanceledException.builder()
        .message("simulated")
        .cancellationReasons(reasons)
        .build();
  }

  private static String name(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest get -> "get " + key(get.key());
      case PutItemRequest put -> "put " + key(put.item());
      case UpdateItemRequest update -> "update " + key(update.key());
      case DeleteItemRequest delete -> "delete " + key(delete.key());
      case QueryRequest query -> "query " + new TreeMap<>(query.expressionAttributeValues());
      case BatchGetItemRequest batch -> "batch " + new TreeSet<>(batch.requestItems().keySet());
      case TransactWriteItemsRequest transaction ->
          "transaction "
              + new TreeSet<>(transaction.transactItems().stream().map(FaultyTables::key).toList())
                  .first();
      default -> request.getClass().getSimpleName();
    };
  }

  private static String key(TransactWriteItem item) {
    return item.put() != null ? key(item.put().item()) : key(item.delete().key());
  }

  private static String key(Map<String, AttributeValue> item) {
    return item.get("pk").s() + "/" + (item.containsKey("sk") ? item.get("sk").s() : "");
  }
}
