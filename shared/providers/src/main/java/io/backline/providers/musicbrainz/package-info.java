/** Identity, release groups and recordings of MusicBrainz. */
package io.backline.providers.musicbrainz;
