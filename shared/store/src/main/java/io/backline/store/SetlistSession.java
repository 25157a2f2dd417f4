package io.backline.store;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.Programme;
import io.backline.model.setlist.Repertoire;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One artist's concerts, kept in memory while they are read. For one thread.
 *
 * <p>Songs may be derived beside this and concerts stored, and whoever does so concludes anew then.
 * So after anything was written both are looked at again, and all begins anew where they are
 * others: whoever writes last has seen everything.
 */
public final class SetlistSession {
  private static final int MAX_ROUNDS = 8;

  private final String artistId;
  private final long generation;
  private final SetlistRows rows;
  private final RepertoireStore repertoires;
  private Map<String, Concert> concerts;
  private Map<String, Stamp> stamps;
  private ArtistRows.Stored<Song> songs;
  private Programme programme;
  private boolean wrote;

  SetlistSession(String artistId, long generation, SetlistRows rows, RepertoireStore repertoires) {
    this.artistId = artistId;
    this.generation = generation;
    this.rows = rows;
    this.repertoires = repertoires;
    load();
  }

  private void load() {
    ArtistRows.Stored<Concert> stored = rows.concerts().stored(artistId);
    concerts = stored.rows();
    stamps = stored.stamps();
  }

  /** The concerts that are known now. */
  public Collection<Concert> concerts() {
    return List.copyOf(concerts.values());
  }

  /** Whether there is such a concert now. */
  public boolean knows(String id) {
    return concerts.containsKey(id);
  }

  /** Whether setlist.fm has told so of the concert before. */
  public boolean has(Concert told) {
    Concert known = concerts.get(told.id());
    return known != null && known.told().equals(told.told());
  }

  /** Stores concerts as they are told, linked and matched. */
  public void add(Collection<Concert> told) {
    Set<String> ids = told.stream().map(Concert::id).collect(toSet());
    told.forEach(concert -> concerts.put(concert.id(), concert));
    List<Concert> added = placed().stream().filter(concert -> ids.contains(concert.id())).toList();
    wrote |= rows.concerts().write(artistId, generation, stamps, added).written() > 0;
  }

  /** Forgets concerts. */
  public void remove(Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    concerts.keySet().removeAll(ids);
    wrote |= rows.concerts().delete(artistId, generation, ids).written() > 0;
    stamps.keySet().removeAll(ids);
  }

  /** Links and matches all concerts anew, and stores what forecasts are made from now. */
  public void conclude(LocalDate today) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      rewrite(placed());
      Repertoire now = Repertoire.of(concerts.values(), songs().rows().values(), today);
      wrote |= repertoires.write(artistId, generation, now).written() > 0;
      if (!wrote || !rows.haveChanged(artistId, stamps, songs().stamps())) {
        return;
      }
      load();
      songs = null;
      programme = null;
    }
    throw new IllegalStateException("songs or concerts of %s keep changing".formatted(artistId));
  }

  /** As they were when they were first needed. */
  private ArtistRows.Stored<Song> songs() {
    if (songs == null) {
      songs = rows.songs().stored(artistId);
    }
    return songs;
  }

  private List<Concert> placed() {
    if (concerts.isEmpty()) {
      return List.of();
    }
    if (programme == null) {
      programme = rows.programme(artistId, songs());
    }
    List<Concert> placed = programme.place(concerts.values());
    placed.forEach(concert -> concerts.put(concert.id(), concert));
    return placed;
  }

  /** Over what was seen alone: what was told anew meanwhile, or is a newer job's, stays. */
  private void rewrite(List<Concert> placed) {
    WriteReport report = rows.concerts().rewrite(artistId, generation, stamps, placed);
    wrote |= report.written() + report.outdated() > 0;
  }
}
