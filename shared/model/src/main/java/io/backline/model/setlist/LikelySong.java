package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A song of a forecast.
 *
 * @param encore whether it is likely to come in an encore
 * @param probability that it is played at all, 0 to 1
 * @param reasons in words a fan understands, the weightiest first: "played at 9 of the last 10
 *     shows", "usually opens"
 */
public record LikelySong(
    RepertoireSong song, boolean encore, double probability, List<String> reasons) {
  public LikelySong {
    requireNonNull(song, "song is null");
    reasons = List.copyOf(reasons);
  }
}
