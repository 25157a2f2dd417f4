/** Artists, albums and tracks of Spotify's Web API, in development and in extended mode. */
package io.backline.providers.spotify;
