package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A release in all its editions.
 *
 * @param title can be null
 * @param primaryType Album, Single, EP, … or null
 * @param secondaryTypes Live, Compilation, Remix, …; none of a plain studio release
 * @param disambiguation can be null
 * @param firstReleaseDate 1991, 1991-09 or 1991-09-24, or null
 */
public record ReleaseGroup(
    String id,
    String title,
    String primaryType,
    List<String> secondaryTypes,
    String disambiguation,
    String firstReleaseDate) {
  public ReleaseGroup {
    requireNonNull(id, "id is null");
    secondaryTypes = List.copyOf(secondaryTypes);
  }
}
