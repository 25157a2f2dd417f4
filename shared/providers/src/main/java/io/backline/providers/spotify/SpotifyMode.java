package io.backline.providers.spotify;

/**
 * What Spotify lets an app do since February 2026
 * (developer.spotify.com/documentation/web-api/references/changes/february-2026).
 */
public enum SpotifyMode {
  /** One album a call, ten albums a listing page. */
  DEVELOPMENT(1, 10),
  /** Twenty albums or fifty tracks a call, fifty albums a listing page. */
  EXTENDED(20, 50);

  private final int albumBatch;
  private final int listingLimit;

  SpotifyMode(int albumBatch, int listingLimit) {
    this.albumBatch = albumBatch;
    this.listingLimit = listingLimit;
  }

  /** Whole albums in one call. */
  public int albumBatch() {
    return albumBatch;
  }

  /** Albums in one page of an artist's listing. */
  public int listingLimit() {
    return listingLimit;
  }
}
