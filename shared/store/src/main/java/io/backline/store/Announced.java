package io.backline.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What others have been told of an artist, or were taken to know when nobody had told them yet.
 *
 * @param revision rises with each change, 0 before the first
 * @param shows null before they were looked at
 * @param songs null before they were looked at
 */
public record Announced(long revision, KnownShows shows, KnownSongs songs) {

  /** Of an artist whom nobody has looked at. */
  public static final Announced NOTHING = new Announced(0, null, null);

  /**
   * Shows.
   *
   * @param whole whether what is not among them is new: not so after a first look at a list that
   *     was not whole
   * @param byId by {@link io.backline.model.Show#id()}
   */
  public record KnownShows(boolean whole, Map<String, KnownShow> byId) {
    public KnownShows {
      byId = Map.copyOf(byId);
    }
  }

  /**
   * A show.
   *
   * @param listings Ticketmaster's ids of it
   * @param addOns Ticketmaster's ids of what is sold beside it
   * @param day at the venue, or null
   * @param time at the venue, the last that was known of that day, or null
   * @param status as others are told it, or null
   * @param venueId the last that was known, or null
   */
  public record KnownShow(
      Set<String> listings,
      Set<String> addOns,
      LocalDate day,
      LocalTime time,
      String status,
      String venueId) {
    public KnownShow {
      listings = Set.copyOf(listings);
      addOns = Set.copyOf(addOns);
    }
  }

  /**
   * What came out lately, by id, with the day.
   *
   * @param spotifyId whose it is, or null
   * @param changes how often the facts of the catalogue had changed; -1 where there is more to see
   *     though they do not change
   */
  public record KnownSongs(
      String spotifyId, long changes, Map<String, LocalDate> albums, Map<String, LocalDate> songs) {
    public KnownSongs {
      albums = Map.copyOf(albums);
      songs = Map.copyOf(songs);
    }
  }

  /** The same with what is known now; itself where that is nothing new. */
  public Announced with(KnownShows knownShows, KnownSongs knownSongs) {
    return Objects.equals(shows, knownShows) && Objects.equals(songs, knownSongs)
        ? this
        : new Announced(revision + 1, knownShows, knownSongs);
  }
}
