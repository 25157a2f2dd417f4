package io.backline.store.integrity;

import io.backline.model.Album;
import io.backline.store.Library;
import io.backline.store.Repair;
import io.backline.store.WriteReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Puts right what is wrong with an artist: the facts first, then what follows from them, then the
 * counts, and last of all the revision, by which whoever keeps something of the artist knows that
 * this is no longer so.
 */
final class ArtistRepair {
  private final Integrity.Artists artists;
  private final StoredArtist stored;
  private final Diagnosis diagnosis;

  ArtistRepair(Integrity.Artists artists, StoredArtist stored, Diagnosis diagnosis) {
    this.artists = artists;
    this.stored = stored;
    this.diagnosis = diagnosis;
  }

  /** Whether all of it could be done: not where somebody has begun to work on the artist. */
  boolean make() {
    Library library = artists.library();
    // Before the shows that lead there. One that is there by now says something newer.
    Repair venues = begin();
    diagnosis.venuesToStore().forEach(venues::add);
    venues.write();
    WriteReport report = rows();
    if (!stored.isUnchanged(artists.jobs())) {
      return false;
    }
    if (diagnosis.findings().has(Damage.ARTIST_WITHOUT_SLUG)) {
      library.artists().mendSlug(stored.artist(), now());
    }
    // Each of these goes by what is stored by then, whoever wrote it.
    library.catalogue().rederive(stored.artist(), stored.generation());
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    library.setlists().open(stored.id(), stored.generation()).conclude(today);
    library.artists().total(stored.id(), () -> library.totals(stored.id(), today, null), now());
    artists.jobs().raise(stored.id());
    return report.outdated() == 0;
  }

  /** The rows that nobody else writes while the artist is at rest. */
  private WriteReport rows() {
    Repair repair = begin();
    stored.events().become(stored.events().asTheyAre(diagnosis.tombstones().events()), repair);
    stored.albums().become(albums(), repair);
    stored.musicBrainz().settle(repair);
    stored.overrides().settle(repair);
    stored.concerts().settle(repair);
    stored.catalogue().forEach(stock -> stock.settle(repair));
    stored.shows().become(diagnosis.showsToStore(), repair);
    diagnosis.deadReadings().forEach((kind, reading) -> repair.delete(stored.id(), kind, reading));
    return repair.write();
  }

  private Repair begin() {
    return artists.repairs().begin().whileJobIs(stored.id(), stored.job());
  }

  private Map<String, Album> albums() {
    return diagnosis.tombstones().from(stored.albums().asTheyAre(List.of()));
  }

  private Instant now() {
    return artists.clock().instant();
  }
}
