package io.backline.store;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.Track;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One artist's albums, kept in memory while they are read, so that songs appear meanwhile. What is
 * derived here is not final: {@link CatalogueStore#derive} is. For one thread.
 */
public final class Discography {
  // A derivation weighs every track: one a step would cost the square of a long catalogue.
  private static final double WORTH_DERIVING = 1.5;

  private final Artist artist;
  private final long generation;
  private final FactRows rows;
  private final DerivationSession session;
  private final FactsLedger ledger;
  private final Map<String, Album> albums = new HashMap<>();
  private long seen;
  private CatalogueFacts facts;
  private Map<String, Stamp> storedAlbums;
  private DerivedRows.Stored stored;
  private CatalogueCounts counts = CatalogueCounts.NONE;
  private int derivedFrom;
  private boolean changed;
  private boolean mayBeUncounted;

  Discography(
      Artist artist,
      long generation,
      FactRows rows,
      DerivationSession session,
      FactsLedger ledger) {
    this.artist = artist;
    this.generation = generation;
    this.rows = rows;
    this.session = session;
    this.ledger = ledger;
    load();
    // Whoever stored an album for this job may have died before it was counted.
    mayBeUncounted =
        storedAlbums.values().stream().anyMatch(stamp -> stamp.generation() == generation);
  }

  /** Stores the albums. What follows from them is not derived yet. */
  public void add(List<Album> read) {
    write(read.stream().map(this::withWhatWasKnown).toList());
  }

  /** Marks those of the albums that are not yet as no longer listed. Nothing is derived yet. */
  public void withdraw(Collection<String> spotifyIds, Instant noticedAt) {
    write(
        spotifyIds.stream()
            .flatMap(id -> album(id).stream())
            .filter(album -> !album.isWithdrawn())
            .map(album -> album.withdrawn(noticedAt))
            .toList());
  }

  /** Whether they have changed, and grown by half, since something was derived from them. */
  public boolean isWorthDeriving() {
    return changed && albums.size() >= WORTH_DERIVING * derivedFrom;
  }

  /** What was derived last. */
  public CatalogueCounts counts() {
    return counts;
  }

  /** Stores what follows in the end from what was added, and notes that it is complete. */
  public CatalogueCounts conclude() {
    if (changed) {
      derive();
    }
    if (mayBeUncounted) {
      ledger.changed(artist.id());
    }
    session.settle(seen, counts);
    return counts;
  }

  /** The albums that are known now. */
  public List<Album> albums() {
    return List.copyOf(albums.values());
  }

  /** An album as it is known now. */
  public Optional<Album> album(String spotifyId) {
    return Optional.ofNullable(albums.get(spotifyId));
  }

  /** Fills in ISRCs, by track id, where there are none, and stores what follows. */
  public Catalogue fill(Map<String, String> isrcs) {
    Predicate<Track> gains = track -> track.isrc() == null && isrcs.containsKey(track.spotifyId());
    List<Album> gaining =
        albums.values().stream().filter(album -> album.tracks().stream().anyMatch(gains)).toList();
    write(
        gaining.stream()
            .map(album -> changed(album, track -> gains.test(track) ? filled(track, isrcs) : track))
            .toList());
    return derive();
  }

  private static Track filled(Track track, Map<String, String> isrcs) {
    return track.withIsrc(isrcs.get(track.spotifyId()));
  }

  private static Album changed(Album album, UnaryOperator<Track> change) {
    return album.withTracks(album.tracks().stream().map(change).toList());
  }

  private void write(List<Album> wanted) {
    WriteReport report = rows.albums().write(artist.id(), generation, storedAlbums, wanted);
    wanted.forEach(album -> albums.put(album.spotifyId(), album));
    changed |= report.written() > 0;
    mayBeUncounted &= report.written() == 0;
    if (report.written() > 0 && ledger.changed(artist.id()) == seen + 1) {
      seen++;
    }
  }

  /** Stores what follows from all that is known now. */
  public Catalogue derive() {
    if (ledger.read(artist.id()).changes() != seen) {
      // Others added facts, and may have derived from them.
      load();
    }
    for (int round = 0; round < CatalogueStore.MAX_ROUNDS; round++) {
      Catalogue catalogue = Catalogue.of(facts.withAlbums(albums.values()));
      if (session.store(stored, seen, catalogue)) {
        counts = CatalogueCounts.of(catalogue);
        derivedFrom = albums.size();
        changed = false;
        return catalogue;
      }
      load();
    }
    throw new IllegalStateException("others keep deriving %s".formatted(artist.id()));
  }

  private void load() {
    stored = session.stored();
    seen = ledger.read(artist.id()).changes();
    FactRows.Stored read = rows.stored(artist);
    facts = read.facts();
    storedAlbums = read.albums();
    facts.albums().forEach(album -> albums.put(album.spotifyId(), album));
  }

  /** A key that does not get to see an ISRC must not make us forget one. */
  private Album withWhatWasKnown(Album read) {
    Album known = albums.get(read.spotifyId());
    if (known == null) {
      return read;
    }
    Map<String, Track> before =
        known.tracks().stream().collect(toMap(Track::spotifyId, track -> track, (one, _) -> one));
    return changed(read, track -> track.after(before.getOrDefault(track.spotifyId(), track)));
  }
}
