package io.backline.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The recordings that MusicBrainz knows of the artist, each once. */
final class KnownTakes {
  private final Map<String, List<KnownTake>> byTitle;
  private final Map<String, List<KnownTake>> byIsrc = new TreeMap<>();

  private KnownTakes(Collection<KnownTake> takes) {
    byTitle = takes.stream().collect(groupingBy(KnownTake::key));
    for (KnownTake take : takes) {
      for (String isrc : take.recording().isrcs()) {
        byIsrc.computeIfAbsent(isrc, _ -> new ArrayList<>()).add(take);
      }
    }
  }

  static KnownTakes of(List<MusicBrainzPage> pages) {
    TreeMap<String, KnownTake> byId = new TreeMap<>();
    for (MusicBrainzPage page : pages) {
      for (KnownRecording recording : page.recordings()) {
        byId.merge(recording.mbid(), KnownTake.of(recording), KnownTakes::fuller);
      }
    }
    return new KnownTakes(byId.values());
  }

  // Two pages may hold one recording as it was at two times. Which one wins must not depend on
  // their order.
  private static KnownTake fuller(KnownTake one, KnownTake other) {
    return one.recording().toString().compareTo(other.recording().toString()) >= 0 ? one : other;
  }

  /** With this title, whatever their version. */
  List<KnownTake> titled(String key) {
    return byTitle.getOrDefault(key, List.of());
  }

  /** With this ISRC; where it names several songs, only those of this title. */
  List<KnownTake> withIsrc(String isrc, String key) {
    List<KnownTake> all = isrc == null ? List.of() : byIsrc.getOrDefault(isrc, List.of());
    List<KnownTake> ofTitle = all.stream().filter(take -> take.key().equals(key)).toList();
    return ofTitle.isEmpty() ? all : ofTitle;
  }

  /** Whether recordings of several songs carry the ISRC. */
  boolean isAmbiguous(String isrc) {
    return byIsrc.getOrDefault(isrc, List.of()).stream().map(KnownTake::key).distinct().count() > 1;
  }

  /** What the recordings with this ISRC are, if they agree. */
  Standing standing(String isrc, String key) {
    return agreed(withIsrc(isrc, key));
  }

  /**
   * What the recordings of the release's title, version and length are, if they agree. Where the
   * release has an ISRC, a recording with ISRCs is another one; but any studio recording of that
   * title and length, whatever its ISRC or version, takes from a live one that it is the only one.
   */
  Standing standing(Release release) {
    Standing alike =
        agreed(like(release).filter(take -> take.lasts(release.durationMs())).toList());
    return alike == Standing.LIVE && knowsStudioTake(release) ? Standing.UNKNOWN : alike;
  }

  private boolean knowsStudioTake(Release release) {
    return titled(release.key()).stream()
        .anyMatch(take -> !take.live() && take.lasts(release.durationMs()));
  }

  /** Whether a studio recording of the title is known that lasts clearly longer or shorter. */
  boolean knowsOtherStudioTake(Release release) {
    return titled(release.key()).stream()
        .anyMatch(take -> !take.live() && take.lastsOtherThan(release.durationMs()));
  }

  /** Whether a live recording of the title and length is known. */
  boolean knowsLiveTake(Release release) {
    return titled(release.key()).stream()
        .anyMatch(take -> take.live() && take.lasts(release.durationMs()));
  }

  private Stream<KnownTake> like(Release release) {
    return titled(release.key()).stream()
        .filter(take -> release.isrc() == null || take.recording().isrcs().isEmpty())
        .filter(take -> take.live() || Objects.equals(take.version(), release.title().version()));
  }

  private static Standing agreed(List<KnownTake> takes) {
    long live = takes.stream().filter(KnownTake::live).count();
    if (takes.isEmpty() || (live > 0 && live < takes.size())) {
      return Standing.UNKNOWN;
    }
    return live > 0 ? Standing.LIVE : Standing.STUDIO;
  }
}
