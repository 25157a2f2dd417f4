package io.backline.store;

import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The order of listings, as text that sorts. Each key ends in the row's id, so that no two are
 * equal.
 */
final class OrderKeys {
  /** Sorts behind every date. */
  static final String UNDATED = "~";

  /** Sorts behind every show that is listed. */
  static final String WITHDRAWN = "~withdrawn ";

  private static final int TITLE_LENGTH = 100;

  // No day that anybody names comes later.
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private OrderKeys() {}

  static String of(Show show) {
    String order = day(show) + "#" + show.id();
    return show.withdrawnAt() == null ? order : WITHDRAWN + order;
  }

  private static String day(Show show) {
    if (show.localDate() != null) {
      return show.localDate() + "T" + (show.localTime() == null ? "" : show.localTime());
    }
    return show.date() == null
        ? UNDATED
        : show.date().atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
  }

  /** The latest first. */
  static String of(Concert concert) {
    return concertsOf(concert.localDate()) + concert.id();
  }

  /** What the keys of all concerts of a day begin with. */
  static String concertsOf(LocalDate day) {
    return "%07d#".formatted(LAST_DAY - day.toEpochDay());
  }

  static String of(Recording recording) {
    return byPopularity(recording.popularity(), recording.title(), recording.id());
  }

  static String of(Song song) {
    return byPopularity(song.popularity(), song.title(), song.id());
  }

  static String of(Exclusion exclusion) {
    return byPopularity(exclusion.popularity(), exclusion.title(), exclusion.id());
  }

  private static String byPopularity(Integer popularity, String title, String id) {
    String rank = popularity == null ? "999" : "%03d".formatted(100 - popularity);
    String plain = title.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", " ");
    int end =
        plain.offsetByCodePoints(
            0, Math.min(TITLE_LENGTH, plain.codePointCount(0, plain.length())));
    // Two blanks sort before whatever a longer title goes on with.
    return rank + "#" + plain.substring(0, end) + "  " + id;
  }
}
