/** Attractions and events of Ticketmaster's Discovery API v2. */
package io.backline.providers.ticketmaster;
