package io.backline.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;

import io.backline.model.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Every import that there was: an artist's present job, and for seven days those that it followed.
 * The newest come first. They are listed by an index, which lags a little behind the table.
 */
public final class JobRecords {
  private static final Duration KEPT_FOR = Duration.ofDays(7);

  // A page that finds less goes on from there.
  private static final int MOST_LOOKED_AT = 2_000;

  // Where not all are wanted, after a first look.
  private static final int STEP = 200;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public JobRecords(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The newest jobs of all artists.
   *
   * @param wanted which of them
   * @param after the mark behind which to go on ({@link Page#last}), or null
   */
  public Page<Job> page(Predicate<Job> wanted, String after, int limit) {
    List<Job> found = new ArrayList<>();
    String last = after;
    int lookedAt = 0;
    int step = limit;
    List<String> marks;
    boolean isLast;
    do {
      Map<String, Map<String, AttributeValue>> keys = keys(last, step);
      marks = List.copyOf(keys.keySet());
      Map<String, Job> jobs =
          new BatchReader(dynamoDb, table).read(marks, keys::get, Job.class, JobRecords::markOf);
      for (String mark : marks) {
        if (found.size() == limit) {
          return new Page<>(found, last);
        }
        last = mark;
        // Its place in the index may be that of the job before it.
        if (jobs.containsKey(mark) && wanted.test(jobs.get(mark))) {
          found.add(jobs.get(mark));
        }
      }
      lookedAt += marks.size();
      isLast = marks.size() < step;
      step = Math.max(limit, STEP);
    } while (!isLast && found.size() < limit && lookedAt < MOST_LOOKED_AT);
    return new Page<>(found, isLast ? null : last);
  }

  /** The jobs of one artist, the newest first. */
  public List<Job> of(String artistId) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :job)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    AttributeValue.fromS(Keys.statusPartition(artistId)),
                    ":job",
                    AttributeValue.fromS(Keys.JOB)))
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .map(item -> Rows.read(item, Job.class))
        // One that is just being followed is there twice.
        .collect(toMap(Job::jobId, job -> job, (one, _) -> one))
        .values()
        .stream()
        .sorted(comparing(Job::startedAt).reversed())
        .toList();
  }

  /** The newest marks of all shards behind this one, with the keys of their rows. */
  private Map<String, Map<String, AttributeValue>> keys(String after, int limit) {
    List<String> shards = Keys.records().toList();
    Map<String, Map<String, AttributeValue>> newest = new TreeMap<>(reverseOrder());
    Parallel.map(shards, shards.size(), shard -> shard(shard, after, limit))
        .forEach(
            items -> items.forEach(item -> newest.put(item.get(Keys.RECORDED_AT).s(), key(item))));
    Map<String, Map<String, AttributeValue>> page = new TreeMap<>(reverseOrder());
    newest.entrySet().stream()
        .limit(limit)
        .forEach(entry -> page.put(entry.getKey(), entry.getValue()));
    return page;
  }

  private List<Map<String, AttributeValue>> shard(String shard, String after, int limit) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":shard", AttributeValue.fromS(shard));
    if (after != null) {
      values.put(":after", AttributeValue.fromS(after));
    }
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_RECORD)
            .keyConditionExpression(
                after == null ? "records = :shard" : "records = :shard AND recordedAt < :after")
            .expressionAttributeValues(values)
            .scanIndexForward(false)
            .limit(limit)
            .build();
    return dynamoDb.queryPaginator(request).items().stream().limit(limit).toList();
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of(Keys.PK, item.get(Keys.PK), Keys.SK, item.get(Keys.SK));
  }

  /** Keeps a job that another is about to follow. */
  static void keep(DynamoDbClient dynamoDb, String table, Job job, Instant now) {
    Map<String, AttributeValue> item = Rows.item(Keys.pastJob(job.artistId(), job.jobId()), job);
    item.putAll(mark(job));
    long expiresAt = now.plus(KEPT_FOR).getEpochSecond();
    item.put(Keys.EXPIRES_AT, AttributeValue.fromN(Long.toString(expiresAt)));
    dynamoDb.putItem(request -> request.tableName(table).item(item));
  }

  /** What a job is listed by. */
  static Map<String, AttributeValue> mark(Job job) {
    return Map.of(
        Keys.RECORDS,
        AttributeValue.fromS(Keys.records(job.artistId())),
        Keys.RECORDED_AT,
        AttributeValue.fromS(markOf(job)));
  }

  /** What a job is sorted by: it begins with when it began, in milliseconds since 1970. */
  public static String markOf(Job job) {
    return String.format(Locale.ROOT, "%013d#%s", job.startedAt().toEpochMilli(), job.jobId());
  }
}
