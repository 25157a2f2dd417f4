package io.backline.simulation;

import io.backline.model.Job;
import io.backline.store.JobStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sees every write land, and that it may. */
final class TableWatch {
  private static final List<String> FACTS = List.of("EVENTS", "ALBUMS", "MUSICBRAINZ");

  private final DynamoDbClient real;
  private final JobStore jobs;
  private final SimulatedTables tables;
  private final VirtualTime time;
  private final Map<String, Job> known = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final Set<String> underWay = new HashSet<>();
  private final Map<String, Instant> atRestSince = new HashMap<>();
  private long lateWrites;
  private long withdrawn;
  private Optional<Broken> broken = Optional.empty();
  private Consumer<Job> onEnd = _ -> {};

  TableWatch(SimulatedTables tables, VirtualTime time) {
    this.tables = tables;
    this.time = time;
    this.real = tables.client();
    this.jobs = new JobStore(real, tables.status(), time);
  }

  /** Who is told when a job ends. */
  void onEnd(Consumer<Job> listener) {
    onEnd = listener;
  }

  private record Row(String table, Map<String, AttributeValue> key) {}

  /** Lets a write land. */
  Object write(DynamoDbRequest request, Supplier<Object> landing) {
    List<Row> rows = rows(request);
    Optional<String> artistId = rows.stream().flatMap(row -> artist(row).stream()).findFirst();
    if (artistId.isEmpty()) {
      return landing.get();
    }
    Optional<Job> before = Optional.ofNullable(known.get(artistId.get()));
    boolean mayNotChange =
        before.isPresent() && before.get().isStill() && rows.stream().anyMatch(this::isServed);
    List<Map<String, AttributeValue>> stored = mayNotChange ? read(rows) : List.of();
    Object answer = landing.get();
    withdrawn += items(request).filter(item -> item.containsKey("withdrawnAt")).count();
    if (mayNotChange && !read(rows).equals(stored)) {
      changedAtRest(
          artistId.get(),
          () ->
              "%s changes rows of an artist at rest, %s: %s → %s"
                  .formatted(Run.current().label(), before.get(), stored, read(rows)));
    }
    if (rows.getFirst().key().get("sk").s().equals("JOB")) {
      Job after = jobs.find(artistId.get()).orElseThrow();
      known.put(artistId.get(), after);
      note(after);
      before.ifPresent(seen -> compare(seen, after));
    }
    return answer;
  }

  /** Throws what was broken, if something was; a run that is told might recover from it. */
  void check() {
    broken.ifPresent(
        found -> {
          throw found;
        });
  }

  /** The artists that came to rest since this was asked last. */
  Set<String> settled() {
    Set<String> all = Set.copyOf(settled);
    settled.clear();
    return all;
  }

  private void note(Job job) {
    if (job.stallsAt().isPresent()) {
      underWay.add(job.artistId());
    } else {
      underWay.remove(job.artistId());
    }
  }

  /** Whether somebody is to work on any job. */
  boolean isAnyUnderWay() {
    return !underWay.isEmpty();
  }

  /** The jobs that somebody is to work on. */
  Stream<Job> underWay() {
    return underWay.stream().map(known::get);
  }

  private void compare(Job before, Job after) {
    if (after.equals(before)) {
      return;
    }
    if (after.revision() <= before.revision()) {
      breaks("the revision does not rise: " + before + " → " + after);
    }
    if (after.generation() < before.generation()) {
      breaks("the generation falls: " + before + " → " + after);
    }
    boolean same = after.jobId().equals(before.jobId());
    if (same && after.progress() < before.progress()) {
      breaks("the progress falls: " + before + " → " + after);
    }
    if (same && before.hasEnded() && !after.hasEnded()) {
      breaks("what had ended goes on: " + before + " → " + after);
    }
    if (same && after.hasEnded() && !before.hasEnded()) {
      onEnd.accept(after);
    }
    if (after.isStill() && !before.isStill()) {
      settled.add(after.artistId());
      atRestSince.put(after.artistId(), time.instant());
    }
  }

  /** A run that was overtaken while it worked may still write what it has in hand. */
  private void changedAtRest(String artistId, Supplier<String> what) {
    if (Run.current().began().isBefore(atRestSince.getOrDefault(artistId, Instant.MIN))) {
      lateWrites++;
    } else {
      breaks(what.get());
    }
  }

  /** Writes of what runs had in hand when they were overtaken, to artists that were at rest. */
  long lateWrites() {
    return lateWrites;
  }

  /** Rows that were written as withdrawn. */
  long withdrawn() {
    return withdrawn;
  }

  private void breaks(String what) {
    if (broken.isEmpty()) {
      broken = Optional.of(new Broken(what));
    }
  }

  private List<Map<String, AttributeValue>> read(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                real.getItem(get -> get.tableName(row.table()).key(row.key()).consistentRead(true))
                    .item())
        .toList();
  }

  /**
   * Whether clients see it. Facts they do not: a run that was overtaken may still write the page
   * that it has in hand.
   */
  private boolean isServed(Row row) {
    String partition = row.key().get("pk").s();
    return row.table().equals(tables.library())
        && FACTS.stream().noneMatch(kind -> partition.contains("#" + kind + "#"));
  }

  /** Whose row it is; nobody's where it only keeps the books. */
  private Optional<String> artist(Row row) {
    String partition = row.key().get("pk").s();
    String sort = row.key().get("sk").s();
    boolean books = sort.equals("FACTS") || sort.startsWith("READING#");
    return partition.startsWith("ARTIST#") && !books
        ? Optional.of(partition.split("#", -1)[1])
        : Optional.empty();
  }

  private static Stream<Map<String, AttributeValue>> items(DynamoDbRequest request) {
    return switch (request) {
      case PutItemRequest put -> Stream.of(put.item());
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream()
              .filter(item -> item.put() != null)
              .map(item -> item.put().item());
      default -> Stream.empty();
    };
  }

  private static List<Row> rows(DynamoDbRequest request) {
    return switch (request) {
      case PutItemRequest put -> List.of(row(put.tableName(), put.item()));
      case UpdateItemRequest update -> List.of(row(update.tableName(), update.key()));
      case DeleteItemRequest delete -> List.of(row(delete.tableName(), delete.key()));
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().flatMap(TableWatch::row).toList();
      default -> throw new Broken("a write of a kind that is not watched: " + request);
    };
  }

  private static Stream<Row> row(TransactWriteItem item) {
    List<Row> rows = new ArrayList<>();
    if (item.put() != null) {
      rows.add(row(item.put().tableName(), item.put().item()));
    }
    if (item.delete() != null) {
      rows.add(row(item.delete().tableName(), item.delete().key()));
    }
    if (item.update() != null) {
      rows.add(row(item.update().tableName(), item.update().key()));
    }
    return rows.stream();
  }

  private static Row row(String table, Map<String, AttributeValue> item) {
    return new Row(table, Map.of("pk", item.get("pk"), "sk", item.get("sk")));
  }
}
