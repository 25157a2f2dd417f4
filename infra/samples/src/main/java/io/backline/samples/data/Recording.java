package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One recording of a song.
 *
 * @param id its MusicBrainz id
 * @param song the song's plain title, unique to the artist
 * @param credits who plays, the main artist first
 * @param isrc upper case, no hyphens
 * @param disambiguation what MusicBrainz notes, such as "live, 2019‐05‐04: …"
 * @param gaps what MusicBrainz does not know of it
 */
public record Recording(
    String id,
    String song,
    List<Credit> credits,
    Optional<String> isrc,
    boolean live,
    int durationMs,
    String disambiguation,
    Set<Gap> gaps) {

  public Recording {
    requireNonNull(id, "id is null");
    requireNonNull(song, "song is null");
    credits = List.copyOf(credits);
    requireNonNull(isrc, "isrc is null");
    requireNonNull(disambiguation, "disambiguation is null");
    gaps = Set.copyOf(gaps);
  }

  Recording lasting(int durationMs) {
    return new Recording(id, song, credits, isrc, live, durationMs, disambiguation, gaps);
  }

  Recording withGaps(Gap... gaps) {
    return new Recording(id, song, credits, isrc, live, durationMs, disambiguation, Set.of(gaps));
  }
}
