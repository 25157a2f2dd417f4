/** Discovery API v2. */
package io.backline.samples.ticketmaster;
