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

  /** Writes what differs. A derivation that has nothing to write cannot disturb another. */
  void store(DerivedRows.Stored stored, Catalogue catalogue) {
    List<RowChange> changes = derived.replacement(artistId, generation, stored, catalogue);
    if (changes.isEmpty()) {
      return;
    }
    if (begun == null) {
      begun = ledger.begin(artistId, generation);
    }
    Parallel.map(changes, changes.size(), RowChange::write);
  }

  /** Notes what it came to, from so many changes of facts. */
  void settle(long changes, CatalogueCounts counts) {
    if (begun != null) {
      ledger.settle(begun, changes, counts);
    }
  }
}
