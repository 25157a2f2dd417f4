package io.backline.model;

/**
 * Calls that an import is expected to make, as docs/benchmarks.md measured them for the busy
 * artist, which most are like or smaller than, with what goes on after its end.
 *
 * @param ticketmaster calls, as the others
 */
public record ImportCost(double ticketmaster, double spotify, double musicBrainz) {
  /**
   * An artist who is there already: one call for the attraction, one for 200 events, one for the
   * listing of albums; two more at Spotify for the album that is new now and then, and for the few
   * artists with hundreds of them, who take 82.
   */
  public static final ImportCost AGAIN = new ImportCost(2, 3, 0);

  /** An artist who is new, in development mode: every album is a call. */
  public static final ImportCost FIRST = new ImportCost(2, 69, 4);

  /** Shows alone. */
  public static final ImportCost SHOWS = new ImportCost(2, 0, 0);
}
