package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recording whose ISRC nobody told yet.
 *
 * @param recordingId {@link Recording#id()}, or {@link Exclusion#id()} of a doubtful one
 * @param title as released
 * @param spotifyIds its tracks: the ISRC of any is its ISRC. The first stands for it
 * @param doubtful whether an ISRC may also change the verdict on it
 */
public record MissingIsrc(
    String recordingId, String title, List<String> spotifyIds, boolean doubtful) {
  public MissingIsrc {
    requireNonNull(recordingId, "recordingId is null");
    requireNonNull(title, "title is null");
    spotifyIds = List.copyOf(spotifyIds);
  }
}
