package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page of what MusicBrainz knows of an artist, stored as it came: a fact that the catalogue is
 * derived from.
 *
 * @param id names the page among the artist's, such as {@code recordings-000100}
 * @param artistMbid the artist whose page it is: facts about another one do not count
 */
public record MusicBrainzPage(
    String id,
    String artistMbid,
    List<ReleaseGroup> releaseGroups,
    List<KnownRecording> recordings) {
  public MusicBrainzPage {
    requireNonNull(id, "id is null");
    requireNonNull(artistMbid, "artistMbid is null");
    releaseGroups = releaseGroups == null ? List.of() : List.copyOf(releaseGroups);
    recordings = recordings == null ? List.of() : List.copyOf(recordings);
  }
}
