package io.backline.store;

/**
 * A connection that wants to hear of an artist's import.
 *
 * @param sentRevision the revision that it alone was sent, 0 before the first; what all who follow
 *     the artist were sent is noted once: see {@link ConnectionStore#told}
 */
public record Subscription(String artistId, String connectionId, long sentRevision) {}
