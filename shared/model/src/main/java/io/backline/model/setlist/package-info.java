/**
 * What was played, and what will be: setlists matched to the catalogue, and forecasts made from
 * them.
 *
 * <p>Nothing here reads a clock, a file or the network, or needs a library.
 */
package io.backline.model.setlist;
