/** Web service 2. */
package io.backline.samples.musicbrainz;
