package io.backline.samples.data;

import io.backline.samples.SampleKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ISRCs as MusicBrainz has them: some are missing, some name two songs. */
final class Isrcs {
  private final Map<String, Set<String>> byRecording = new HashMap<>();
  private final Map<String, Set<Recording>> byIsrc = new HashMap<>();

  Isrcs(List<Artist> artists) {
    artists.forEach(this::add);
  }

  private void add(Artist artist) {
    artist.catalogue().tracks().forEach(this::add);
    if (artist.kind() == SampleKind.BUSY) {
      List<Track> first = artist.catalogue().tracks().limit(2).toList();
      first.getFirst().plainIsrc().ifPresent(isrc -> add(first.getLast().recording(), isrc));
    }
  }

  private void add(Track track) {
    Recording recording = track.recording();
    if (!recording.gaps().contains(Gap.RECORDING) && !recording.gaps().contains(Gap.ISRC)) {
      track.plainIsrc().ifPresent(isrc -> add(recording, isrc));
    }
  }

  private void add(Recording recording, String isrc) {
    byRecording.computeIfAbsent(recording.id(), id -> new LinkedHashSet<>()).add(isrc);
    byIsrc.computeIfAbsent(isrc, key -> new LinkedHashSet<>()).add(recording);
  }

  List<String> of(Recording recording) {
    return List.copyOf(byRecording.getOrDefault(recording.id(), Set.of()));
  }

  List<Recording> named(String isrc) {
    return List.copyOf(byIsrc.getOrDefault(isrc, Set.of()));
  }
}
