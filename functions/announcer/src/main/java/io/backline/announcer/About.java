package io.backline.announcer;

import static java.util.Objects.requireNonNull;

import io.backline.model.Artist;

/**
 * What news are about.
 *
 * @param jobId the import that brought them
 * @param occasion rises with each look that brought something: an event that is sent again, after a
 *     look that was cut off, has the same one
 */
record About(Artist artist, String jobId, long occasion) {
  About {
    requireNonNull(artist, "artist is null");
    requireNonNull(jobId, "jobId is null");
  }
}
