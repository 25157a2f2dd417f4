package io.backline.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.backline.model.DecayedActivity;
import io.backline.model.TrendingActivity;
import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What activity is worth by now, in rows of many artists each, and the rankings that were made of
 * it. A row knows the last hour it has: to add an hour twice is to add it once.
 */
public final class TrendingStore {
  private static final int AT_ONCE = 16;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public TrendingStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** How far everything is. */
  public TrendingProgress progress() {
    return get(Keys.trendingProgress())
        .map(item -> Rows.read(item, TrendingProgress.class))
        .orElse(new TrendingProgress(null, null));
  }

  /** Notes that all hours up to this one are added. */
  public void counted(Instant hour) {
    note("lastHour", hour);
  }

  /** Notes that the rankings were made at this time, in whole seconds. */
  public void calculated(Instant at) {
    note("calculatedAt", at);
  }

  /** Times are compared as text, so they have to be in whole seconds. */
  private void note(String name, Instant at) {
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.trendingProgress())
                  .updateExpression("SET #name = :at")
                  .conditionExpression("attribute_not_exists(#name) OR #name < :at")
                  .expressionAttributeNames(Map.of("#name", name))
                  .expressionAttributeValues(Map.of(":at", Rows.attribute(at))));
    } catch (ConditionalCheckFailedException _) {
      // Another is as far, or further.
    }
  }

  /**
   * Adds hours, and answers what the activity of each artist is worth at the end of the last one.
   *
   * @param points by hour, and by artist id; each hour in full
   * @param lastHour of all that was ever added
   */
  public Map<String, DecayedActivity> add(
      SortedMap<Instant, Map<String, Long>> points, Instant lastHour) {
    Map<Integer, TrendingActivity> stored = stored();
    Map<Integer, SortedMap<Instant, Map<String, Long>>> byPart = byPart(points);
    List<Integer> parts = IntStream.range(0, Keys.TRENDING_PARTS).boxed().toList();
    Map<String, DecayedActivity> all = new HashMap<>();
    Parallel.map(
            parts,
            AT_ONCE,
            part ->
                add(
                    part,
                    stored.getOrDefault(part, TrendingActivity.NONE),
                    byPart.getOrDefault(part, new TreeMap<>())))
        .forEach(activity -> all.putAll(activity.at(lastHour).artists()));
    return all;
  }

  private Map<Integer, TrendingActivity> stored() {
    List<String> parts =
        IntStream.range(0, Keys.TRENDING_PARTS).mapToObj(Integer::toString).toList();
    return new BatchReader(dynamoDb, table)
        .items(parts, part -> Keys.trendingActivity(Integer.parseInt(part))).stream()
            .collect(
                toMap(
                    item -> Integer.valueOf(item.get("part").n()),
                    item -> Rows.read(item, TrendingActivity.class)));
  }

  private static Map<Integer, SortedMap<Instant, Map<String, Long>>> byPart(
      SortedMap<Instant, Map<String, Long>> points) {
    Map<Integer, SortedMap<Instant, Map<String, Long>>> byPart = new HashMap<>();
    points.forEach(
        (hour, artists) ->
            artists.keySet().stream()
                .collect(groupingBy(Keys::trendingPart))
                .forEach(
                    (part, ids) ->
                        byPart
                            .computeIfAbsent(part, _ -> new TreeMap<>())
                            .put(hour, ids.stream().collect(toMap(id -> id, artists::get)))));
    return byPart;
  }

  /** Whoever was overtaken goes on from what the other has stored. */
  private TrendingActivity add(
      int part, TrendingActivity stored, SortedMap<Instant, Map<String, Long>> points) {
    TrendingActivity seen = stored;
    while (true) {
      TrendingActivity next = seen;
      for (Map.Entry<Instant, Map<String, Long>> hour : points.entrySet()) {
        next = next.with(hour.getKey(), hour.getValue());
      }
      Optional<TrendingActivity> winner = replace(part, seen, next);
      if (winner.isEmpty()) {
        return next;
      }
      seen = winner.get();
    }
  }

  /** Empty when {@code next} is stored now, else what is stored in its place. */
  private Optional<TrendingActivity> replace(
      int part, TrendingActivity seen, TrendingActivity next) {
    if (next.equals(seen)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item = Rows.item(Keys.trendingActivity(part), next);
    item.put("part", AttributeValue.fromN(Integer.toString(part)));
    boolean first = seen.equals(TrendingActivity.NONE);
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(first ? "attribute_not_exists(pk)" : "lastHour = :seen")
            .expressionAttributeValues(
                first ? null : Map.of(":seen", Rows.attribute(seen.lastHour())));
    return ConditionalPut.put(dynamoDb, request)
        .map(present -> present.isEmpty() ? get(Keys.trendingActivity(part)) : Optional.of(present))
        .map(
            present ->
                present
                    .map(stored -> Rows.read(stored, TrendingActivity.class))
                    .orElse(TrendingActivity.NONE));
  }

  /** The ranking as it was last made, or empty before the first time. */
  public Optional<TrendingRanking> ranking(TrendingPeriod period) {
    return get(Keys.ranking(period)).map(item -> Rows.read(item, TrendingRanking.class));
  }

  /** Stores a ranking that was made at a whole second, unless there is a later one. */
  public void put(TrendingRanking ranking) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(Rows.item(Keys.ranking(ranking.period()), ranking))
                  .conditionExpression("attribute_not_exists(pk) OR calculatedAt <= :at")
                  .expressionAttributeValues(
                      Map.of(":at", Rows.attribute(ranking.calculatedAt()))));
    } catch (ConditionalCheckFailedException _) {
      // Another has calculated later.
    }
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(item);
  }
}
