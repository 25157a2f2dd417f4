package io.backline.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * All rows of one kind that an artist owns: the facts that are read from providers, and what is
 * derived from them. Reads are strongly consistent.
 */
public sealed class ArtistRows<T> permits ListedRows {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Kind<T> kind;
  private final RowWriter writer;

  /**
   * What the kinds differ in.
   *
   * @param name stands in the partition key
   * @param id names a row of the artist, and never changes
   * @param indexed what indexes find a row by, by the attribute's name
   */
  record Kind<T>(
      String name,
      Class<T> type,
      Function<T, String> id,
      Map<String, Function<T, String>> indexed) {
    Kind(String name, Class<T> type, Function<T, String> id) {
      this(name, type, id, Map.of());
    }
  }

  ArtistRows(DynamoDbClient dynamoDb, String table, Kind<T> kind) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kind = kind;
    this.writer = new RowWriter(dynamoDb, table);
  }

  /** What is stored, by row id. */
  public Map<String, Stamp> stamps(String artistId) {
    Map<String, Stamp> stamps = new HashMap<>();
    for (Map<String, AttributeValue> item :
        items(artistId, "sk", RowWriter.HASH, RowWriter.GENERATION)) {
      stamps.put(item.get(Keys.SK).s(), stamp(item));
    }
    return stamps;
  }

  private static Stamp stamp(Map<String, AttributeValue> item) {
    return new Stamp(
        item.get(RowWriter.HASH).s(), Long.parseLong(item.get(RowWriter.GENERATION).n()));
  }

  /** The row of this id. */
  public Optional<T> find(String artistId, String id) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request ->
                    request
                        .tableName(table)
                        .key(Keys.row(artistId, kind.name(), id))
                        .consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(row(item));
  }

  /** Every row, in no particular order. */
  public List<T> all(String artistId) {
    return items(artistId).stream().map(this::row).toList();
  }

  /** Every row, wherever it lies in the artist's partitions, with what can be told of it alone. */
  public List<Inspected<T>> inspect(String artistId) {
    return items(artistId).stream().map(item -> inspected(artistId, item)).toList();
  }

  private Inspected<T> inspected(String artistId, Map<String, AttributeValue> item) {
    T row = row(item);
    String id = kind.id().apply(row);
    AttributeValue generation = item.get(RowWriter.GENERATION);
    long writtenBy = generation == null ? 0 : Long.parseLong(generation.n());
    Map<String, AttributeValue> right = item(artistId, writtenBy, row, Rows.hash(row));
    return new Inspected<>(
        new StoredRow(table, item),
        id,
        row,
        writtenBy,
        isSame(item, right, Keys.PK, Keys.SK),
        isSame(item, right, RowWriter.HASH, RowWriter.GENERATION, Keys.ORDER)
            && isSame(item, right, kind.indexed().keySet().toArray(String[]::new)));
  }

  private static boolean isSame(
      Map<String, AttributeValue> one, Map<String, AttributeValue> other, String... names) {
    return Stream.of(names).allMatch(name -> Objects.equals(one.get(name), other.get(name)));
  }

  /** Every row by id, with what tells whether it has to be written again. */
  public Stored<T> stored(String artistId) {
    Map<String, T> rows = new HashMap<>();
    Map<String, Stamp> stamps = new HashMap<>();
    for (Map<String, AttributeValue> item : items(artistId)) {
      T row = row(item);
      rows.put(kind.id().apply(row), row);
      stamps.put(kind.id().apply(row), stamp(item));
    }
    return new Stored<>(rows, stamps);
  }

  /** What is stored of one kind; both maps may be changed. */
  public record Stored<T>(Map<String, T> rows, Map<String, Stamp> stamps) {}

  /** These attributes of every row. */
  List<Map<String, AttributeValue>> items(String artistId, String... attributes) {
    return inPartitions(artistId, partition -> partition(partition, attributes)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** The answers of a query in each of the partitions that the rows are spread over. */
  <O> List<O> inPartitions(String artistId, Function<String, O> query) {
    return Parallel.map(Keys.partitions(artistId, kind.name()).toList(), Integer.MAX_VALUE, query);
  }

  T row(Map<String, AttributeValue> item) {
    return Rows.read(item, kind.type());
  }

  /** Every row of a partition, with all its attributes where none is named. */
  private List<Map<String, AttributeValue>> partition(String partition, String... attributes) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)));
    if (attributes.length > 0) {
      // Some of our names are words of the expressions' own.
      query
          .projectionExpression("#" + String.join(", #", attributes))
          .expressionAttributeNames(
              Arrays.stream(attributes).collect(toMap(name -> "#" + name, name -> name)));
    }
    return dynamoDb.queryPaginator(query.build()).items().stream().toList();
  }

  /** How many rows there are. */
  public int count(String artistId) {
    return inPartitions(artistId, this::countIn).stream().mapToInt(Integer::intValue).sum();
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
    return change(artistId, generation, stored, rows, List.of()).write();
  }

  /**
   * Writes like {@link #write}, but only where all is as it was read: what others have stored,
   * changed or deleted since is left alone, and counts as outdated. Rows of a newer job do not.
   */
  WriteReport rewrite(
      String artistId, long generation, Map<String, Stamp> stored, Collection<T> rows) {
    return change(artistId, generation, stored, rows, List.of()).rewrite();
  }

  /**
   * Writes like {@link #write}, and deletes what is stored and not among the rows. For what is
   * derived, not fetched.
   */
  public WriteReport replaceAll(
      String artistId, long generation, Map<String, Stamp> stored, Collection<T> rows) {
    return replacement(artistId, generation, stored, rows).write();
  }

  /** What {@link #replaceAll} would write. */
  RowChange replacement(
      String artistId, long generation, Map<String, Stamp> stored, Collection<T> rows) {
    Set<String> wanted = rows.stream().map(kind.id()).collect(toSet());
    List<String> gone = new ArrayList<>(stored.keySet());
    gone.removeAll(wanted);
    return change(artistId, generation, stored, rows, gone);
  }

  /** Deletes those of the rows that are stored, unless a newer job wrote them. */
  public WriteReport delete(String artistId, long generation, Collection<String> ids) {
    Map<String, Stamp> stored = stamps(artistId);
    List<String> gone = ids.stream().filter(stored::containsKey).distinct().toList();
    return change(artistId, generation, stored, List.of(), gone).write();
  }

  private RowChange change(
      String artistId,
      long generation,
      Map<String, Stamp> stored,
      Collection<T> rows,
      Collection<String> gone) {
    // By id: a transaction may not name an item twice.
    Map<String, Map<String, AttributeValue>> puts = new TreeMap<>();
    Map<String, Stamp> after = new HashMap<>();
    int unchanged = 0;
    int newer = 0;
    for (T row : rows) {
      String id = kind.id().apply(row);
      String hash = Rows.hash(row);
      Stamp before = after.getOrDefault(id, stored.get(id));
      if (before != null && before.hash().equals(hash)) {
        unchanged++;
      } else if (isNewer(before, generation)) {
        newer++;
      } else {
        puts.put(id, item(artistId, generation, row, hash));
        after.put(id, new Stamp(hash, generation));
      }
    }
    Map<String, Map<String, AttributeValue>> deletes = new TreeMap<>();
    for (String id : gone) {
      if (isNewer(stored.get(id), generation)) {
        newer++;
      } else {
        deletes.put(id, Keys.row(artistId, kind.name(), id));
      }
    }
    return new RowChange(writer, generation, stored, puts, deletes, after, unchanged, newer);
  }

  private static boolean isNewer(Stamp stored, long generation) {
    return stored != null && stored.generation() > generation;
  }

  Map<String, AttributeValue> item(String artistId, long generation, T row, String hash) {
    Map<String, AttributeValue> item =
        Rows.item(Keys.row(artistId, kind.name(), kind.id().apply(row)), row);
    item.put(RowWriter.HASH, AttributeValue.fromS(hash));
    item.put(RowWriter.GENERATION, AttributeValue.fromN(Long.toString(generation)));
    kind.indexed().forEach((name, value) -> item.put(name, AttributeValue.fromS(value.apply(row))));
    return item;
  }
}
