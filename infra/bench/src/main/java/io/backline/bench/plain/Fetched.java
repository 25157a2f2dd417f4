package io.backline.bench.plain;

/**
 * What a run brought.
 *
 * @param tracks of all releases, each once
 * @param isrcs tracks whose ISRC is known
 * @param calls answers of providers, the token included
 */
public record Fetched(int events, int albums, int tracks, int isrcs, int calls) {}
