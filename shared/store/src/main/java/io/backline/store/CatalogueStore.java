package io.backline.store;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.MusicBrainzPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The facts that an artist's catalogue is derived from, and the recordings, songs and exclusions
 * that follow from them.
 *
 * <p>Several functions may add facts and derive at once. Each change of facts is counted after it
 * was written; whoever derives looks at the count before and after, and begins anew where it moved.
 * So the last one to write has seen everything.
 */
public final class CatalogueStore {
  // Facts come a page at a time, seconds apart; a derivation takes less than one.
  static final int MAX_ROUNDS = 10;

  // Overrides are nobody's import: the last admin wins, whatever job is under way.
  private static final long NO_JOB = 0;

  private final FactRows facts;
  private final DerivedRows derived;
  private final FactsLedger ledger;

  CatalogueStore(FactRows facts, DerivedRows derived, FactsLedger ledger) {
    this.facts = facts;
    this.derived = derived;
    this.ledger = ledger;
  }

  /** The facts as stored at the moment. */
  public CatalogueFacts facts(Artist artist) {
    return facts.of(artist);
  }

  /** The facts as they are where these rows are what is stored. */
  public CatalogueFacts facts(
      Artist artist,
      Collection<Album> albums,
      Collection<MusicBrainzPage> pages,
      Collection<CatalogueOverride> overrides) {
    return facts.of(artist, albums, pages, overrides);
  }

  /** Derives like {@link #derive}, after facts were changed that nobody has counted. */
  public Catalogue rederive(Artist artist, long generation) {
    ledger.changed(artist.id());
    return derive(artist, generation);
  }

  /** How often the facts have changed. */
  public long changes(String artistId) {
    return ledger.read(artistId).changes();
  }

  /**
   * Derives the catalogue from all stored facts, and writes what differs.
   *
   * @param generation of the job on whose behalf, or of the artist's latest: rows of a newer one
   *     are left alone
   * @throws IllegalStateException where the facts did not come to rest; to be tried again
   */
  public Catalogue derive(Artist artist, long generation) {
    DerivationSession session = new DerivationSession(artist.id(), generation, derived, ledger);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      DerivedRows.Stored before = session.stored();
      long seen = ledger.read(artist.id()).changes();
      Catalogue catalogue = Catalogue.of(facts.of(artist));
      boolean alone = session.store(before, seen, catalogue);
      if (alone && ledger.read(artist.id()).changes() == seen) {
        session.settle(seen, CatalogueCounts.of(catalogue));
        return catalogue;
      }
    }
    throw new IllegalStateException("the facts of %s keep changing".formatted(artist.id()));
  }

  /** Derives like {@link #derive}, unless that is known to have been done for this job. */
  public CatalogueCounts conclude(Artist artist, long generation) {
    FactsLedger.Entry entry = ledger.read(artist.id());
    return entry.isSettledFor(generation)
        ? entry.settled().counts()
        : CatalogueCounts.of(derive(artist, generation));
  }

  /** The artist's albums, to be added to while they are read. */
  public Discography open(Artist artist, long generation) {
    return new Discography(
        artist,
        generation,
        facts,
        new DerivationSession(artist.id(), generation, derived, ledger),
        ledger);
  }

  /** Stores pages of MusicBrainz. What follows from them is not derived yet. */
  public void addMusicBrainz(String artistId, long generation, Collection<MusicBrainzPage> pages) {
    Map<String, Stamp> stored = facts.musicBrainz().stamps(artistId);
    // Whoever stored it for this job may have died before it was counted.
    boolean mayBeUncounted =
        pages.stream()
            .map(page -> stored.get(page.id()))
            .anyMatch(stamp -> stamp != null && stamp.generation() == generation);
    WriteReport report = facts.musicBrainz().write(artistId, generation, stored, pages);
    if (mayBeUncounted || report.written() > 0) {
      ledger.changed(artistId);
    }
  }

  /** Forgets pages of MusicBrainz that are no longer there. */
  public void removeMusicBrainz(String artistId, long generation, Collection<String> pageIds) {
    count(artistId, facts.musicBrainz().delete(artistId, generation, pageIds));
  }

  /** Stores an override, in place of one with the same id. What follows is not derived yet. */
  public void putOverride(String artistId, CatalogueOverride override) {
    count(
        artistId,
        facts
            .overrides()
            .write(artistId, NO_JOB, facts.overrides().stamps(artistId), List.of(override)));
  }

  /**
   * Takes an override back. What follows is not derived yet.
   *
   * @return whether there was one
   */
  public boolean removeOverride(String artistId, String overrideId) {
    return count(artistId, facts.overrides().delete(artistId, NO_JOB, List.of(overrideId)));
  }

  private boolean count(String artistId, WriteReport report) {
    if (report.written() == 0) {
      return false;
    }
    ledger.changed(artistId);
    return true;
  }
}
