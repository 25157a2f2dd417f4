package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * All rows of one kind that an artist owns: events and shows, the facts of the catalogue, what is
 * derived from them. Reads are strongly consistent, in the rows' order too.
 */
public final class ArtistRows<T> {
  // DynamoDB compares strings by their UTF-8 bytes; Java's own order differs beyond the basic
  // plane.
  private static final Comparator<String> AS_DYNAMODB =
      Comparator.comparing(text -> text.getBytes(UTF_8), Arrays::compareUnsigned);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Kind<T> kind;
  private final RowWriter writer;

  /**
   * What the kinds differ in.
   *
   * @param name stands in the partition key
   * @param id names a row of the artist, and never changes
   * @param order sorts the listing: printable text, unique within the artist
   */
  record Kind<T>(String name, Class<T> type, Function<T, String> id, Function<T, String> order) {}

  ArtistRows(DynamoDbClient dynamoDb, String table, Kind<T> kind) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kind = kind;
    this.writer = new RowWriter(dynamoDb, table);
  }

  /** What is stored, by row id. */
  public Map<String, Stamp> stamps(String artistId) {
    Map<String, Stamp> stamps = new HashMap<>();
    for (Map<String, AttributeValue> item : items(artistId, "sk, contentHash, generation")) {
      stamps.put(
          item.get(Keys.SK).s(),
          new Stamp(
              item.get(RowWriter.HASH).s(), Long.parseLong(item.get(RowWriter.GENERATION).n())));
    }
    return stamps;
  }

  /** Every row, in no particular order. */
  public List<T> all(String artistId) {
    return items(artistId, null).stream().map(item -> Rows.read(item, kind.type())).toList();
  }

  private List<Map<String, AttributeValue>> items(String artistId, String projection) {
    return Parallel.map(
            Keys.partitions(artistId, kind.name()).toList(),
            Integer.MAX_VALUE,
            partition -> partition(partition, projection))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Map<String, AttributeValue>> partition(String partition, String projection) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .projectionExpression(projection)
            .build();
    return dynamoDb.queryPaginator(query).items().stream().toList();
  }

  /** How many rows there are. */
  public int count(String artistId) {
    return Parallel.map(
            Keys.partitions(artistId, kind.name()).toList(), Integer.MAX_VALUE, this::countIn)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int countIn(String partition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .select(Select.COUNT)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return dynamoDb.queryPaginator(query).stream().mapToInt(page -> page.count()).sum();
  }

  /**
   * Writes the rows that differ from what is stored, unless a newer job wrote them.
   *
   * @param stored {@link #stamps} as read before; brought up to date by this call
   */
  public WriteReport write(
      String artistId, long generation, Map<String, Stamp> stored, Collection<T> rows) {
    return write(artistId, generation, stored, rows, List.of());
  }

  /**
   * Writes like {@link #write}, and deletes what is stored and not among the rows. For what is
   * derived, not fetched.
   */
  public WriteReport replaceAll(
      String artistId, long generation, Map<String, Stamp> stored, Collection<T> rows) {
    Set<String> wanted = rows.stream().map(kind.id()).collect(toSet());
    List<String> gone = new ArrayList<>(stored.keySet());
    gone.removeAll(wanted);
    return write(artistId, generation, stored, rows, gone);
  }

  /** Deletes those of the rows that are stored, unless a newer job wrote them. */
  public WriteReport delete(String artistId, long generation, Collection<String> ids) {
    Map<String, Stamp> stored = stamps(artistId);
    List<String> gone = ids.stream().filter(stored::containsKey).distinct().toList();
    return write(artistId, generation, stored, List.of(), gone);
  }

  private WriteReport write(
      String artistId,
      long generation,
      Map<String, Stamp> stored,
      Collection<T> rows,
      Collection<String> gone) {
    // By id: a transaction may not name an item twice.
    Map<String, Map<String, AttributeValue>> changed = new TreeMap<>();
    int unchanged = 0;
    for (T row : rows) {
      String id = kind.id().apply(row);
      String hash = Rows.hash(row);
      Stamp before = stored.get(id);
      if (before != null && before.hash().equals(hash)) {
        unchanged++;
      } else {
        changed.put(id, item(artistId, generation, row, hash));
        stored.put(id, new Stamp(hash, generation));
      }
    }
    List<Map<String, AttributeValue>> deletes =
        gone.stream().map(id -> Keys.row(artistId, kind.name(), id)).toList();
    WriteReport report = writer.write(changed.values(), deletes, generation);
    gone.forEach(stored::remove);
    return report.plus(new WriteReport(0, unchanged, 0));
  }

  private Map<String, AttributeValue> item(String artistId, long generation, T row, String hash) {
    Map<String, AttributeValue> item =
        Rows.item(Keys.row(artistId, kind.name(), kind.id().apply(row)), row);
    item.put(Keys.ORDER, AttributeValue.fromS(kind.order().apply(row)));
    item.put(RowWriter.HASH, AttributeValue.fromS(hash));
    item.put(RowWriter.GENERATION, AttributeValue.fromN(Long.toString(generation)));
    return item;
  }

  /** The next rows in order, at most {@code limit}. */
  public Page<T> page(String artistId, Range range, int limit) {
    if (range.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    TreeMap<String, Map<String, AttributeValue>> merged = new TreeMap<>(AS_DYNAMODB);
    Parallel.map(
            Keys.partitions(artistId, kind.name()).toList(),
            Integer.MAX_VALUE,
            partition -> inOrder(partition, range, limit + 1))
        .forEach(items -> items.forEach(item -> merged.put(item.get(Keys.ORDER).s(), item)));
    List<T> rows =
        merged.values().stream().limit(limit).map(item -> Rows.read(item, kind.type())).toList();
    String last =
        merged.size() > limit
            ? merged.keySet().stream().skip(limit - 1L).findFirst().orElseThrow()
            : null;
    return new Page<>(rows, last);
  }

  private List<Map<String, AttributeValue>> inOrder(String partition, Range range, int limit) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_ORDER)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND #order BETWEEN :lower AND :upper")
            .expressionAttributeNames(Map.of("#order", Keys.ORDER))
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":lower", AttributeValue.fromS(range.lower()),
                    ":upper", AttributeValue.fromS(range.upper())))
            .limit(limit)
            .build();
    return dynamoDb.queryPaginator(query).items().stream().limit(limit).toList();
  }
}
