package io.backline.evidence;

/**
 * A call to Spotify that may tell ISRCs: a page of a search for an album's tracks, or a single
 * track.
 *
 * @param albumId whose tracks are searched for, or null
 * @param offset where the search goes on
 * @param trackId the single track, or null
 */
record IsrcLookup(String albumId, int offset, String trackId) {

  static IsrcLookup ofAlbum(String albumId, int offset) {
    return new IsrcLookup(albumId, offset, null);
  }

  static IsrcLookup ofTrack(String trackId) {
    return new IsrcLookup(null, 0, trackId);
  }
}
