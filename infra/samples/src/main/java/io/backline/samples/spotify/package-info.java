/** Web API and token service, in development and extended mode. */
package io.backline.samples.spotify;
