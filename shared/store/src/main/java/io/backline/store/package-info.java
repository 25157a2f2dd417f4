/**
 * The two tables. Keys, attribute names and expressions are known in this package and nowhere else.
 *
 * <pre>{@code
 * Library library = new Library(dynamoDb, "library");
 * Map<String, Stamp> stored = library.shows().stamps(artistId);
 * library.shows().write(artistId, generation, stored, shows);
 * }</pre>
 *
 * <p>The layout is explained in docs/decisions/0002-table-layout.md.
 */
package io.backline.store;
