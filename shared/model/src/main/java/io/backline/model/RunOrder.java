package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What a run is to do: the settings of its job. */
public sealed interface RunOrder {
  CronJob job();

  /**
   * Artists who are due.
   *
   * @param limit how many imports at most
   * @param forceSync whether also those who are not due yet
   */
  record UpdateActiveArtists(int limit, boolean forceSync) implements RunOrder {
    @Override
    public CronJob job() {
      return CronJob.UPDATE_ACTIVE_ARTISTS;
    }
  }

  /**
   * The most wanted artists.
   *
   * @param limit how many of them
   * @param skipRecentlyUpdated whether to leave out who is fresh
   */
  record TrendingArtistSync(int limit, boolean skipRecentlyUpdated) implements RunOrder {
    @Override
    public CronJob job() {
      return CronJob.TRENDING_ARTIST_SYNC;
    }
  }

  /**
   * All artists.
   *
   * @param maxArtists how many imports at most; with 0 there is but the look for what is broken
   * @param includeDataCleanup whether what a check finds broken is repaired
   * @param performIntegrityChecks whether what is broken is looked for; else nothing is repaired
   */
  record CompleteCatalogSync(
      int maxArtists, boolean includeDataCleanup, boolean performIntegrityChecks)
      implements RunOrder {
    @Override
    public CronJob job() {
      return CronJob.COMPLETE_CATALOG_SYNC;
    }
  }

  /** Who is wanted how much. */
  record CalculateTrending() implements RunOrder {
    @Override
    public CronJob job() {
      return CronJob.CALCULATE_TRENDING;
    }
  }

  /**
   * New shows at a place.
   *
   * @param city as Ticketmaster writes it, or null
   * @param stateCode two or three letters, or null; without city and state, the places that are set
   * @param startDateTime the earliest start, or null for now
   * @param endDateTime the latest start, or null for 90 days after the earliest
   */
  record SyncUpcomingShows(
      String city, String stateCode, Instant startDateTime, Instant endDateTime)
      implements RunOrder {
    @Override
    public CronJob job() {
      return CronJob.SYNC_UPCOMING_SHOWS;
    }
  }

  /**
   * Artists who are not there yet.
   *
   * @param limit how many imports at most
   * @param genres as Ticketmaster names them; none for all music
   * @param country two letters
   */
  record ImportPopularArtists(int limit, List<String> genres, String country) implements RunOrder {
    public ImportPopularArtists {
      genres = List.copyOf(genres);
      requireNonNull(country, "country is null");
    }

    @Override
    public CronJob job() {
      return CronJob.IMPORT_POPULAR_ARTISTS;
    }
  }
}
