/**
 * What Backline knows and the rules it follows, as records and pure functions.
 *
 * <pre>{@code
 * String artistId = Ids.artist("K8vZ9171izV");
 * Catalogue catalogue = Catalogue.of(facts);
 * catalogue.songs().forEach(song -> IO.println(song.title()));
 * }</pre>
 *
 * <p>Nothing here reads a clock, a file or the network, or needs a library.
 */
package io.backline.model;
