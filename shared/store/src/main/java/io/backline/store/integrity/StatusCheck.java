package io.backline.store.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.backline.store.ConnectionStore;
import io.backline.store.Repair;
import io.backline.store.Repairs;
import io.backline.store.StoredRow;
import io.backline.store.StoredRow.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Looks at rows of the status table: what should be gone by now. */
final class StatusCheck {
  // DynamoDB deletes what has expired within days, and does not charge for it.
  private static final Duration LATE = Duration.ofDays(2);

  private final ConnectionStore connections;
  private final Repairs repairs;
  private final Clock clock;

  StatusCheck(DynamoDbClient dynamoDb, String table, Repairs repairs, Clock clock) {
    this.connections = new ConnectionStore(dynamoDb, table, clock);
    this.repairs = repairs;
    this.clock = clock;
  }

  IntegrityReport check(List<StoredRow> rows, Mode mode) {
    Instant now = clock.instant();
    List<StoredRow> connected = of(rows, row -> row.kind() == Kind.CONNECTION);
    List<StoredRow> others =
        of(rows, row -> row.kind() != Kind.CONNECTION && row.kind() != Kind.SUBSCRIPTION);
    return delete(Damage.STALE_CONNECTION, of(connected, row -> row.isExpired(now)), mode)
        .plus(subscriptions(of(rows, row -> row.kind() == Kind.SUBSCRIPTION), mode))
        .plus(delete(Damage.EXPIRED, of(others, row -> row.isExpired(now.minus(LATE))), mode));
  }

  private static List<StoredRow> of(List<StoredRow> rows, Predicate<StoredRow> wanted) {
    return rows.stream().filter(wanted).toList();
  }

  private IntegrityReport delete(Damage kind, List<StoredRow> rows, Mode mode) {
    return delete(kind, rows, mode, repairs.begin());
  }

  private static IntegrityReport delete(
      Damage kind, List<StoredRow> rows, Mode mode, Repair repair) {
    Tally found = Tally.found(rows.stream().map(StoredRow::id).toList());
    return IntegrityReport.of(
        kind,
        switch (mode) {
          case DRY_RUN -> found;
          case REPAIR -> {
            rows.forEach(repair::delete);
            yield found.withRepaired(repair.write().written());
          }
        });
  }

  private IntegrityReport subscriptions(List<StoredRow> rows, Mode mode) {
    Instant now = clock.instant();
    Set<String> open =
        connections.open(rows.stream().map(StoredRow::connectionId).collect(toSet()));
    Map<Boolean, List<StoredRow>> byConnection =
        rows.stream().collect(groupingBy(row -> open.contains(row.connectionId())));
    IntegrityReport report =
        delete(
            Damage.STALE_SUBSCRIPTION,
            of(byConnection.getOrDefault(true, List.of()), row -> row.isExpired(now)),
            mode);
    // Each on the condition that its own connection is gone.
    for (StoredRow row : byConnection.getOrDefault(false, List.of())) {
      Repair repair = repairs.begin().whileConnectionIsGone(row.connectionId(), now);
      report = report.plus(delete(Damage.STALE_SUBSCRIPTION, List.of(row), mode, repair));
    }
    return report;
  }
}
