package io.backline.samples.data;

import io.backline.samples.SampleKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ISRCs as MusicBrainz has them: some are missing, and one names two songs. */
final class Isrcs {
  private static final int MISSING_ONE_IN = 8;

  private final Map<String, List<String>> byRecording = new HashMap<>();
  private final Map<String, List<Recording>> byIsrc = new HashMap<>();

  Isrcs(List<Artist> artists) {
    artists.forEach(this::add);
  }

  private void add(Artist artist) {
    List<Recording> recordings =
        artist.spotifyId().map(artist.catalogue()::recordingsOf).orElse(List.of());
    for (int i = 0; i < recordings.size(); i++) {
      Recording recording = recordings.get(i);
      if (i % MISSING_ONE_IN != MISSING_ONE_IN - 1) {
        recording.isrc().ifPresent(isrc -> add(recording, isrc));
      }
    }
    if (artist.kind() == SampleKind.BUSY) {
      recordings.getFirst().isrc().ifPresent(isrc -> add(recordings.get(1), isrc));
    }
  }

  private void add(Recording recording, String isrc) {
    byRecording.computeIfAbsent(recording.id(), id -> new ArrayList<>()).add(isrc);
    byIsrc.computeIfAbsent(isrc, key -> new ArrayList<>()).add(recording);
  }

  List<String> of(Recording recording) {
    return byRecording.getOrDefault(recording.id(), List.of());
  }

  List<Recording> named(String isrc) {
    return byIsrc.getOrDefault(isrc, List.of());
  }
}
