package io.backline.store.integrity;

import io.backline.store.ArtistRows;
import io.backline.store.Inspected;
import io.backline.store.Repair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of one kind that an artist has.
 *
 * @param rows where they are
 * @param newest generation that they may be of: what a later one has written, nobody could change
 * @param byId what each says, by the id that it says: of two with one id, the one in its place
 * @param beside those that are not in their place, or whose place another one has
 */
record Stock<T>(
    ArtistRows<T> rows,
    String artistId,
    long newest,
    Map<String, Inspected<T>> byId,
    List<Inspected<T>> beside) {

  static <T> Stock<T> of(ArtistRows<T> rows, String artistId, long newest) {
    Map<String, Inspected<T>> byId = new HashMap<>();
    List<Inspected<T>> beside = new ArrayList<>();
    for (Inspected<T> row : rows.inspect(artistId)) {
      if (row.isPlaced()) {
        byId.put(row.id(), row);
      } else {
        beside.add(row);
      }
    }
    beside.forEach(row -> byId.putIfAbsent(row.id(), row));
    return new Stock<>(rows, artistId, newest, byId, beside);
  }

  List<T> values() {
    return byId.values().stream().map(Inspected::value).toList();
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** What can be told of each row alone. */
  void judge(Findings findings) {
    for (Inspected<T> row : beside) {
      boolean isRepeated = !byId.get(row.id()).equals(row);
      findings.add(isRepeated ? Damage.DUPLICATE : Damage.MISPLACED, row.row().id());
    }
    for (Inspected<T> row : byId.values()) {
      if (row.isPlaced() && !row.isSound()) {
        findings.add(Damage.ALTERED, row.row().id());
      } else if (row.isPlaced() && row.generation() > newest) {
        findings.add(Damage.AHEAD_OF_JOB, row.row().id());
      }
    }
  }

  /** Whether nothing is wrong with the row by itself. */
  boolean isWell(Inspected<T> row) {
    return row.isPlaced() && row.isSound() && row.generation() <= newest;
  }

  /** Has these be stored, in their places, and nothing else. */
  void become(Map<String, T> wanted, Repair repair) {
    for (Inspected<T> row : beside) {
      repair.delete(row.row());
    }
    for (Inspected<T> row : byId.values()) {
      if (row.isPlaced() && !wanted.containsKey(row.id())) {
        repair.delete(row.row());
      }
    }
    wanted.forEach((id, value) -> put(id, value, repair));
  }

  private void put(String id, T value, Repair repair) {
    Inspected<T> row = byId.get(id);
    if (row == null || !row.isPlaced()) {
      repair.add(rows, artistId, newest, value);
    } else if (!isWell(row) || !row.value().equals(value)) {
      repair.replace(row.row(), rows, artistId, newest, value);
    }
  }

  /** Has every row be in its place, and say what it says. */
  void settle(Repair repair) {
    become(asTheyAre(List.of()), repair);
  }

  /** What the rows say, without some. */
  Map<String, T> asTheyAre(Collection<String> without) {
    Map<String, T> values = new HashMap<>();
    byId.forEach((id, row) -> values.put(id, row.value()));
    values.keySet().removeAll(without);
    return values;
  }
}
