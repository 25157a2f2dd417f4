package io.backline.store;

/**
 * A connection that wants to hear of an artist's import.
 *
 * @param sentRevision the latest revision that was sent to it, 0 before the first
 */
public record Subscription(String artistId, String connectionId, long sentRevision) {}
