package io.backline.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How much of an artist is stored.
 *
 * @param upcomingShows those on the day of counting or later
 * @param nextShow the day of the first of them, or null
 * @param popularity how popular the songs are, 0 to 100, or null where no provider said
 * @param importedAt when an import brought shows or songs, or null where none has
 */
public record Totals(
    int shows,
    int venues,
    int songs,
    int recordings,
    int upcomingShows,
    LocalDate nextShow,
    Integer popularity,
    Instant importedAt) {}
