package io.backline.model;

/** What MusicBrainz says an album is. */
enum Standing {
  LIVE,
  STUDIO,
  COMPILATION,
  /** It does not know the album, or several of that name that are not alike. */
  UNKNOWN
}
