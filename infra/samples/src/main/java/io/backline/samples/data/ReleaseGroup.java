package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** What MusicBrainz knows of a release in all its editions. */
public record ReleaseGroup(
    String id, String title, String primaryType, List<String> secondaryTypes, LocalDate released) {

  public ReleaseGroup {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    requireNonNull(primaryType, "primaryType is null");
    secondaryTypes = List.copyOf(secondaryTypes);
    requireNonNull(released, "released is null");
  }
}
