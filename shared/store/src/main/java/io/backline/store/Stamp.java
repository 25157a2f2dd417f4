package io.backline.store;

/**
 * What tells whether a stored row has to be written again.
 *
 * @param hash of the row's content
 * @param generation of the job that wrote it
 */
public record Stamp(String hash, long generation) {}
