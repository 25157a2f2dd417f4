package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A release in all its editions, as MusicBrainz has it.
 *
 * @param mbid MusicBrainz' id of it
 * @param title can be null
 * @param primaryType Album, Single, EP, … or null
 * @param secondaryTypes Live, Compilation, Remix, …; none of a plain studio release
 * @param firstReleaseDate yyyy, yyyy-MM or yyyy-MM-dd, or null
 */
public record ReleaseGroup(
    String mbid,
    String title,
    String primaryType,
    List<String> secondaryTypes,
    String firstReleaseDate) {
  public ReleaseGroup {
    requireNonNull(mbid, "mbid is null");
    secondaryTypes = List.copyOf(secondaryTypes);
  }
}
