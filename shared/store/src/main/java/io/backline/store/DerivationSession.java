package io.backline.store;

import io.backline.model.Catalogue;
import java.util.List;

/**
 * Writes what follows from an artist's facts, any number of times, as one derivation in the ledger.
 * For one thread.
 */
final class DerivationSession {
  private final String artistId;
  private final long generation;
  private final DerivedRows derived;
  private final FactsLedger ledger;
  private FactsLedger.Derivation begun;

  DerivationSession(String artistId, long generation, DerivedRows derived, FactsLedger ledger) {
    this.artistId = artistId;
    this.generation = generation;
    this.derived = derived;
    this.ledger = ledger;
  }

  DerivedRows.Stored stored() {
    return derived.stored(artistId);
  }

  /**
   * Writes what differs, in place of what was read before the facts were: whoever stood still in
   * between must not put what followed from them then over what follows now. A derivation that has
   * nothing to write cannot disturb another.
   *
   * @param seen changes before the facts were read
   * @return whether nobody came between; else it is to be derived anew
   */
  boolean store(DerivedRows.Stored stored, long seen, Catalogue catalogue) {
    List<RowChange> changes = derived.replacement(artistId, generation, stored, catalogue);
    if (changes.isEmpty()) {
      return true;
    }
    if (begun == null) {
      begun = ledger.begin(artistId, generation, seen).orElse(null);
    }
    if (begun == null) {
      return false;
    }
    return Parallel.map(changes, changes.size(), RowChange::rewrite).stream()
        .allMatch(report -> report.outdated() == 0);
  }

  /** Notes what it came to, from so many changes of facts. */
  void settle(long changes, CatalogueCounts counts) {
    if (begun != null) {
      ledger.settle(begun, changes, counts);
    }
  }
}
