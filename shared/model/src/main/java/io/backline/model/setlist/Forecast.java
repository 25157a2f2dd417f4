package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A likely setlist.
 *
 * @param basis what it follows from
 * @param concerts how many performances it follows from
 * @param songs in the order they are likely to be played, encores last
 */
public record Forecast(Basis basis, int concerts, List<LikelySong> songs) {
  public Forecast {
    requireNonNull(basis, "basis is null");
    songs = List.copyOf(songs);
  }

  /** What a forecast follows from. */
  public enum Basis {
    HISTORY("history"),
    POPULARITY("popularity"),
    /** Neither is known, so the forecast is empty. */
    NOTHING("nothing");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** The name in JSON. */
    @Override
    public String toString() {
      return label;
    }
  }
}
