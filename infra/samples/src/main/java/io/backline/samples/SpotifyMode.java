package io.backline.samples;

/** The two kinds of access that Spotify grants an application since February 2026. */
public enum SpotifyMode {
  /** What a new app gets: no batch reads, album pages of 10, fewer fields, 300 calls in 30 s. */
  DEVELOPMENT(10, 5, 10, 5, 300),
  /** What organisations with many users get: batches of 20 and 50, pages of 50, 1,000 in 30 s. */
  EXTENDED(50, 20, 50, 20, 1_000);

  private final int albumsMax;
  private final int albumsDefault;
  private final int searchMax;
  private final int searchDefault;
  private final int callsPer30Seconds;

  SpotifyMode(
      int albumsMax, int albumsDefault, int searchMax, int searchDefault, int callsPer30Seconds) {
    this.albumsMax = albumsMax;
    this.albumsDefault = albumsDefault;
    this.searchMax = searchMax;
    this.searchDefault = searchDefault;
    this.callsPer30Seconds = callsPer30Seconds;
  }

  /** The largest page of an artist's albums. */
  public int albumsMax() {
    return albumsMax;
  }

  /** The page of an artist's albums when no limit is asked for. */
  public int albumsDefault() {
    return albumsDefault;
  }

  /** The largest page of a search. */
  public int searchMax() {
    return searchMax;
  }

  /** The page of a search when no limit is asked for. */
  public int searchDefault() {
    return searchDefault;
  }

  /** The rolling window; Spotify publishes no figure, these are the samples' own. */
  public int callsPer30Seconds() {
    return callsPer30Seconds;
  }
}
