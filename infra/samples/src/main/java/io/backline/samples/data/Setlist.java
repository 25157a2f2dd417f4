package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was played on one night; parts are empty when nobody has filled them in. */
public record Setlist(
    String id, LocalDate date, Venue venue, Optional<String> tour, List<Part> parts) {

  public Setlist {
    requireNonNull(id, "id is null");
    requireNonNull(date, "date is null");
    requireNonNull(venue, "venue is null");
    requireNonNull(tour, "tour is null");
    parts = List.copyOf(parts);
  }

  /** The main set, or an encore by its number. */
  public record Part(Optional<Integer> encore, List<Played> songs) {

    public Part {
      requireNonNull(encore, "encore is null");
      songs = List.copyOf(songs);
    }
  }

  /**
   * One line of a set.
   *
   * @param name a title, or a medley "A / B", or empty for an unknown song
   * @param coverOf whose song it is, if not the artist's own
   * @param tape played from tape
   */
  public record Played(String name, Optional<String> coverOf, boolean tape) {

    public Played {
      requireNonNull(name, "name is null");
      requireNonNull(coverOf, "coverOf is null");
    }

    static Played own(String name) {
      return new Played(name, Optional.empty(), false);
    }
  }
}
