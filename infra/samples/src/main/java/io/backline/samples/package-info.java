/**
 * Sample providers that answer like Ticketmaster, Spotify, MusicBrainz and setlist.fm.
 *
 * {@snippet :
 * try (var providers = SampleProviders.start(SampleOptions.defaults())) {
 *   Map<String, String> environment = providers.environment();
 *   SampleArtist artist = providers.artists().getFirst();
 *   // import artist.tmAttractionId(), then compare what is stored with artist.showIds()
 * }
 * }
 */
package io.backline.samples;
