package io.backline.model;

import static java.util.Comparator.naturalOrder;

import io.backline.model.CatalogueOverride.RecordingRef;
import java.util.List;
import java.util.Objects;

/**
 * All releases of one recording.
 *
 * @param isrc what it is known by, or null
 * @param releases the face first, at least one
 * @param anchor the earliest of them
 * @param id {@link Recording#id()}. It follows from the earliest release, not from the ISRC: that
 *     is often found later, and must not make another row of the recording.
 */
record RecordingGroup(
    String artistId, String isrc, List<Release> releases, Release anchor, String id) {

  RecordingGroup {
    releases = List.copyOf(releases);
  }

  static RecordingGroup of(String artistId, String isrc, List<Release> releases) {
    Release anchor = releases.stream().min(Release.ANCHOR_FIRST).orElseThrow();
    return new RecordingGroup(
        artistId, isrc, releases, anchor, Ids.recording(artistId, anchor.id()));
  }

  Release face() {
    return releases.getFirst();
  }

  /** Whether none of its releases is listed any more. */
  boolean isWithdrawn() {
    return face().isWithdrawn();
  }

  RecordingGroup withIsrc(String found) {
    return new RecordingGroup(artistId, found, releases, anchor, id);
  }

  /** Whether a provider told an ISRC of one of its tracks, be it one that another song shows. */
  boolean hasOwnIsrc() {
    return releases.stream().anyMatch(release -> release.isrc() != null);
  }

  RecordingRef reference() {
    return new RecordingRef(isrc, releases.stream().map(Release::id).sorted().toList());
  }

  /** The earliest, or null. */
  String releaseDate() {
    return releases.stream()
        .map(Release::date)
        .filter(Objects::nonNull)
        .min(naturalOrder())
        .orElse(null);
  }
}
