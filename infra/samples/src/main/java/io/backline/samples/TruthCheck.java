package io.backline.samples;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backline.samples.Finding.Kind;
import io.backline.samples.Served.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what was served against the truth about an artist's tracks. */
public final class TruthCheck {
  private final SampleArtist artist;
  private final Served served;
  private final Map<String, TrackTruth> tracks;
  private final Map<String, String> albums = new HashMap<>();
  private final Map<String, List<TrackTruth>> byRecording;
  private final List<Finding> findings = new ArrayList<>();

  private TruthCheck(SampleArtist artist, Served served) {
    this.artist = artist;
    this.served = served;
    tracks = artist.tracks().collect(toMap(TrackTruth::id, identity()));
    byRecording =
        artist.tracks().collect(groupingBy(TrackTruth::recording, TreeMap::new, toList()));
    for (AlbumTruth album : artist.albums()) {
      album.tracks().forEach(track -> albums.put(track.id(), album.name()));
    }
  }

  /**
   * Everything that is wrong.
   *
   * @param excused tracks that are live and may be served, because nothing known so far gives them
   *     away (see {@link SampleArtist#hidden})
   */
  public static List<Finding> of(SampleArtist artist, Set<String> excused, Served served) {
    TruthCheck check = new TruthCheck(artist, served);
    check.rows(excused);
    check.recordings();
    check.songs();
    check.exclusions();
    return List.copyOf(check.findings);
  }

  private void rows(Set<String> excused) {
    for (Row row : served.recordings()) {
      TrackTruth track = truth(row);
      if (track.live() && !excused.contains(track.id())) {
        find(Kind.LIVE_SERVED, track);
      }
      if (track.otherArtist()) {
        find(Kind.FOREIGN_SERVED, track);
      }
      if (row.isrc().isPresent() && !isrcs(track.recording()).contains(row.isrc().get())) {
        find(Kind.WRONG_ISRC, track);
      }
    }
  }

  private void recordings() {
    Map<String, List<Row>> rows =
        served.recordings().stream().collect(groupingBy(row -> truth(row).recording()));
    byRecording.forEach(
        (recording, releases) -> {
          TrackTruth first = releases.getFirst();
          int served = rows.getOrDefault(recording, List.of()).size();
          if (first.studio() && served == 0) {
            find(Kind.STUDIO_LOST, first);
          }
          if (first.studio() && served > Math.max(1, isrcs(recording).size())) {
            rows.get(recording).forEach(row -> find(Kind.DUPLICATE, truth(row)));
          }
        });
  }

  private void songs() {
    Map<String, String> recordings =
        served.recordings().stream()
            .collect(toMap(Row::id, row -> truth(row).song(), (one, _) -> one));
    Map<String, Set<String>> rowsOfSong = new TreeMap<>();
    for (Row row : served.songs()) {
      Set<String> songs = new TreeSet<>();
      row.recordings().stream()
          .filter(recordings::containsKey)
          .map(recordings::get)
          .forEach(songs::add);
      if (songs.size() > 1) {
        findings.add(new Finding(Kind.SONGS_JOINED, songs.toString()));
      }
      songs.forEach(song -> rowsOfSong.computeIfAbsent(song, _ -> new TreeSet<>()).add(row.id()));
    }
    for (String song : new TreeSet<>(recordings.values())) {
      int rows = rowsOfSong.getOrDefault(song, Set.of()).size();
      if (rows != 1) {
        findings.add(new Finding(rows == 0 ? Kind.SONG_LOST : Kind.SONG_SPLIT, song));
      }
    }
  }

  private void exclusions() {
    for (Row row : served.excluded()) {
      TrackTruth track = truth(row);
      // Without its ISRC nothing tells which recording a track plays that is sold as live.
      if (track.studio() && row.isrc().isPresent()) {
        find(Kind.STUDIO_EXCLUDED, track);
      }
      if (row.reason().isEmpty() || row.evidence().isEmpty()) {
        find(Kind.UNEXPLAINED, track);
      }
    }
  }

  private void find(Kind kind, TrackTruth track) {
    String about =
        "\"%s\" on \"%s\" (%s, %s)"
            .formatted(
                track.title(),
                albums.get(track.id()),
                track.sign().map(sign -> "live by " + sign).orElse("studio"),
                track.isrc().orElse("no ISRC"));
    findings.add(new Finding(kind, about));
  }

  private TrackTruth truth(Row row) {
    TrackTruth track = tracks.get(row.spotifyId());
    if (track == null) {
      throw new IllegalArgumentException("no track of " + artist.name() + ": " + row);
    }
    return track;
  }

  private Set<String> isrcs(String recording) {
    return byRecording.get(recording).stream()
        .flatMap(track -> track.isrc().stream())
        .collect(toSet());
  }
}
