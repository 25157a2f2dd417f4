package io.backline.shows;

import io.backline.providers.ticketmaster.EventPage;

/** A part that was read. */
record Read(Part part, EventPage page) {}
