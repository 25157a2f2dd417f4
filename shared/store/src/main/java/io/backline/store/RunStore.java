package io.backline.store;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.backline.model.CronJob;
import io.backline.model.RunState;
import io.backline.model.ScheduledRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Runs of scheduled jobs, kept for 30 days. Of each job one is the present one: a new one takes its
 * place once it is over or dead. Every change is a put on the condition that the version is still
 * the one it was made from; the loser gets the winner's run back and tries again on it.
 */
public final class RunStore {
  private static final Duration KEPT_FOR = Duration.ofDays(30);

  // Behind those that have expired and are not swept away yet.
  private static final int OLDEST = 50;

  // Of some 40 bytes each, in a row that takes 400 KB: a slice done twice may find twice as many.
  private static final int ENTRIES_A_ROW = 4_000;

  private static final String RUN_ID = "runId";
  private static final String ENTRIES = "entries";
  private static final Set<String> LOST = Set.of("ConditionalCheckFailed", "TransactionConflict");
  private static final String DEAD = "nobody worked on it any more";

  private static final Comparator<ScheduledRun> NEWEST_FIRST =
      comparing(ScheduledRun::id).reversed();

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  public RunStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /** Starts the run, unless one of the same job is under way. One that is dead is failed. */
  public RunClaim start(ScheduledRun run) {
    while (true) {
      Optional<String> present = present(run.job());
      Optional<ScheduledRun> seen = present.flatMap(id -> find(run.job(), id));
      if (seen.isPresent() && seen.get().id().equals(run.id())) {
        // Our own: the SDK wrote it twice, because the first answer was lost.
        return new RunClaim.Started(seen.get());
      }
      if (seen.isPresent() && seen.get().isAlive(clock.instant())) {
        return new RunClaim.Joined(
            change(run.job(), seen.get().id(), ScheduledRun::joinedOnce).orElse(seen.get()));
      }
      seen.ifPresent(
          dead -> change(run.job(), dead.id(), now -> now.failed(DEAD, clock.instant())));
      if (becomesPresent(run, present)) {
        return new RunClaim.Started(run);
      }
    }
  }

  private Optional<String> present(CronJob job) {
    Map<String, AttributeValue> item = get(Keys.presentRun(job));
    return Optional.ofNullable(item.get(RUN_ID)).map(AttributeValue::s);
  }

  /** Both rows or none, unless another run became the present one meanwhile. */
  private boolean becomesPresent(ScheduledRun run, Optional<String> before) {
    Map<String, AttributeValue> pointer = new HashMap<>(Keys.presentRun(run.job()));
    pointer.put(RUN_ID, AttributeValue.fromS(run.id()));
    TransactWriteItem present =
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(pointer)
                        .conditionExpression(
                            before.isEmpty() ? "attribute_not_exists(pk)" : "runId = :before")
                        .expressionAttributeValues(
                            before
                                .map(id -> Map.of(":before", AttributeValue.fromS(id)))
                                .orElse(null)))
            .build();
    TransactWriteItem record =
        TransactWriteItem.builder().put(put -> put.tableName(table).item(item(run))).build();
    try {
      dynamoDb.transactWriteItems(request -> request.transactItems(present, record));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().noneMatch(reason -> LOST.contains(reason.code()))) {
        throw e;
      }
      return false;
    }
  }

  public Optional<ScheduledRun> find(CronJob job, String id) {
    Map<String, AttributeValue> item = get(Keys.run(job, id));
    return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
  }

  /** The run as it is stored after the change; empty where there is no such run. */
  public Optional<ScheduledRun> change(CronJob job, String id, UnaryOperator<ScheduledRun> change) {
    Optional<ScheduledRun> stored = find(job, id);
    while (stored.isPresent()) {
      ScheduledRun seen = stored.get();
      ScheduledRun next = change.apply(seen);
      if (next.equals(seen)) {
        return stored;
      }
      stored = replace(seen, next);
      if (stored.isEmpty()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Empty when {@code next} is stored now, else what is stored in its place. */
  private Optional<ScheduledRun> replace(ScheduledRun seen, ScheduledRun next) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item(next))
            .conditionExpression("version = :seen")
            .expressionAttributeValues(
                Map.of(":seen", AttributeValue.fromN(Long.toString(seen.version()))));
    return ConditionalPut.put(dynamoDb, request)
        .flatMap(
            present ->
                present.isEmpty() ? find(next.job(), next.id()) : Optional.of(read(present)));
  }

  /**
   * Runs of these jobs, the newest first.
   *
   * @param state that they are in, or null for any
   * @param before the id behind which to go on, or null
   */
  public Page<ScheduledRun> page(
      Collection<CronJob> jobs, RunState state, String before, int limit) {
    List<ScheduledRun> runs =
        Parallel.map(jobs, CronJob.values().length, job -> newest(job, state, before, limit + 1))
            .stream()
            .flatMap(List::stream)
            .sorted(NEWEST_FIRST)
            .limit(limit + 1L)
            .toList();
    return runs.size() > limit
        ? new Page<>(runs.subList(0, limit), runs.get(limit - 1).id())
        : new Page<>(runs, null);
  }

  /** When the first run began that is still on record; empty before any. */
  public Optional<Instant> recordedSince() {
    return Parallel.map(List.of(CronJob.values()), CronJob.values().length, this::oldest).stream()
        .flatMap(Optional::stream)
        .map(ScheduledRun::startedAt)
        .min(Comparator.naturalOrder());
  }

  private Optional<ScheduledRun> oldest(CronJob job) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk")
            // TTL sweeps are late.
            .filterExpression("expiresAt > :now")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(Keys.runs(job)), ":now", now()))
            .limit(OLDEST)
            .build();
    return dynamoDb.queryPaginator(request).items().stream().findFirst().map(RunStore::read);
  }

  private List<ScheduledRun> newest(CronJob job, RunState state, String before, int most) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(Keys.runs(job)));
    values.put(":now", now());
    if (before != null) {
      values.put(":before", AttributeValue.fromS(before));
    }
    if (state != null) {
      values.put(":state", AttributeValue.fromS(state.toString()));
    }
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .scanIndexForward(false)
            .keyConditionExpression(before == null ? "pk = :pk" : "pk = :pk AND sk < :before")
            // TTL sweeps are late.
            .filterExpression(
                state == null ? "expiresAt > :now" : "expiresAt > :now AND #state = :state")
            .expressionAttributeNames(state == null ? null : Map.of("#state", "state"))
            .expressionAttributeValues(values)
            .limit(most)
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .limit(most)
        .map(RunStore::read)
        .toList();
  }

  /**
   * Keeps what a run has chosen or planned, once: a slice that is done twice, or late, goes on with
   * what was kept first.
   *
   * @return what is kept
   */
  public List<String> keep(String runId, RunList list, List<String> entries) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.runList(runId, list));
    item.put(ENTRIES, AttributeValue.fromL(entries.stream().map(AttributeValue::fromS).toList()));
    item.put(Keys.EXPIRES_AT, expiry(clock.instant()));
    try {
      dynamoDb.putItem(
          request ->
              request.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return entries;
    } catch (ConditionalCheckFailedException _) {
      return kept(runId, list);
    }
  }

  /** What the run has kept; nothing where it has not. */
  public List<String> kept(String runId, RunList list) {
    Map<String, AttributeValue> item = get(Keys.runList(runId, list));
    return item.isEmpty()
        ? List.of()
        : item.get(ENTRIES).l().stream().map(AttributeValue::s).toList();
  }

  /**
   * Adds to what a run has found, however much that is: each slice has rows of its own. What is
   * there already changes nothing.
   */
  public void add(ScheduledRun run, RunList list, Collection<String> entries) {
    List<List<String>> pieces = Chunks.of(entries.stream().distinct().toList(), ENTRIES_A_ROW);
    for (int i = 0; i < pieces.size(); i++) {
      add(Keys.runList(run.id(), list, run.slice(), i), pieces.get(i));
    }
  }

  private void add(Map<String, AttributeValue> key, List<String> entries) {
    dynamoDb.updateItem(
        request ->
            request
                .tableName(table)
                .key(key)
                .updateExpression("ADD entries :new SET expiresAt = :expiry")
                .expressionAttributeValues(
                    Map.of(
                        ":new",
                        AttributeValue.fromSs(entries),
                        ":expiry",
                        expiry(clock.instant()))));
  }

  /** All that was added, in no order. */
  public Set<String> added(String runId, RunList list) {
    String partition = Keys.runList(runId, list).get(Keys.PK).s();
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :list)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    AttributeValue.fromS(partition),
                    ":list",
                    AttributeValue.fromS(Keys.runListPrefix(list))))
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .flatMap(item -> item.get(ENTRIES).ss().stream())
        .collect(toSet());
  }

  private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return dynamoDb
        .getItem(request -> request.tableName(table).key(key).consistentRead(true))
        .item();
  }

  private static Map<String, AttributeValue> item(ScheduledRun run) {
    Map<String, AttributeValue> item = Rows.item(Keys.run(run.job(), run.id()), run);
    item.put(Keys.EXPIRES_AT, expiry(run.startedAt()));
    return item;
  }

  private AttributeValue now() {
    return AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()));
  }

  private static AttributeValue expiry(Instant from) {
    return AttributeValue.fromN(Long.toString(from.plus(KEPT_FOR).getEpochSecond()));
  }

  private static ScheduledRun read(Map<String, AttributeValue> item) {
    return Rows.read(item, ScheduledRun.class);
  }
}
