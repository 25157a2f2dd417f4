package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds which releases are one recording: those of one ISRC; what has none joins the recording of
 * its title, version and length (within two seconds).
 */
final class RecordingGroups {
  // Of those that could own an ISRC that names two songs, the most released one, else the earliest.
  private static final Comparator<List<Release>> OWNER_FIRST =
      comparing((List<Release> part) -> -part.size())
          .thenComparing(RecordingGroups::anchor, Release.ANCHOR_FIRST);

  private final String artistId;
  private final Shelf shelf;
  private final KnownTakes takes;

  RecordingGroups(String artistId, Shelf shelf, KnownTakes takes) {
    this.artistId = artistId;
    this.shelf = shelf;
    this.takes = takes;
  }

  List<RecordingGroup> of(List<Release> releases) {
    Map<String, List<Release>> byIsrc = new TreeMap<>();
    Map<String, List<Release>> byTitle = new TreeMap<>();
    Map<Release, Release> mislabelled = new LinkedHashMap<>();
    for (Release release : releases) {
      Optional<Release> twin = twin(release);
      if (twin.isPresent()) {
        mislabelled.put(release, twin.get());
      } else if (release.isrc() != null) {
        byIsrc.computeIfAbsent(release.isrc(), _ -> new ArrayList<>()).add(release);
      } else {
        byTitle.computeIfAbsent(titleKey(release), _ -> new ArrayList<>()).add(release);
      }
    }
    List<Draft> drafts = new ArrayList<>();
    byIsrc.forEach((isrc, group) -> drafts.addAll(songsOf(isrc, group)));
    drafts.addAll(joinByLength(drafts, byTitle));
    mislabelled.forEach((release, twin) -> draftOf(twin, drafts).releases().add(release));
    return drafts.stream().map(this::group).toList();
  }

  /**
   * A recording in the making.
   *
   * @param lengths what is measured against. They do not change when something is joined: a group
   *     cannot creep from one length to another
   */
  private record Draft(String isrc, List<Integer> lengths, List<Release> releases) {
    static Draft of(String isrc, List<Release> releases) {
      List<Integer> lengths = releases.stream().map(Release::durationMs).toList();
      return new Draft(isrc, lengths, new ArrayList<>(releases));
    }

    int apart(Release release) {
      return lengths.stream()
          .mapToInt(length -> Lengths.apart(length, release.durationMs()))
          .min()
          .orElseThrow();
    }
  }

  /**
   * What a release without an ISRC is marked as live by mistake, unless MusicBrainz knows better.
   */
  private Optional<Release> twin(Release release) {
    return release.isrc() == null && release.saysLive() && !takes.knowsLiveTake(release)
        ? shelf.studioTwin(release)
        : Optional.empty();
  }

  private static Draft draftOf(Release release, List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.releases().contains(release))
        .findFirst()
        .orElseThrow();
  }

  /** One ISRC can name two songs: then titles and lengths both differ. */
  private static List<Draft> songsOf(String isrc, List<Release> releases) {
    List<List<Release>> parts = new ArrayList<>();
    for (Release release : releases) {
      List<List<Release>> same =
          parts.stream().filter(part -> part.stream().anyMatch(isSameSong(release))).toList();
      List<Release> merged = new ArrayList<>(same.stream().flatMap(List::stream).toList());
      merged.add(release);
      parts.removeAll(same);
      parts.add(merged);
    }
    parts.sort(OWNER_FIRST);
    List<Draft> drafts = new ArrayList<>();
    for (List<Release> part : parts) {
      drafts.add(Draft.of(drafts.isEmpty() ? isrc : null, part));
    }
    return drafts;
  }

  private static Predicate<Release> isSameSong(Release release) {
    return other -> other.key().equals(release.key()) || other.lastsAsLongAs(release);
  }

  /**
   * Moves each release without an ISRC to the recording it repeats; answers the rest, in groups of
   * one length each.
   */
  private List<Draft> joinByLength(List<Draft> known, Map<String, List<Release>> byTitle) {
    Map<String, List<Draft>> candidates = new TreeMap<>();
    for (Draft draft : known) {
      titleKeys(draft)
          .forEach(key -> candidates.computeIfAbsent(key, _ -> new ArrayList<>()).add(draft));
    }
    List<Draft> rest = new ArrayList<>();
    byTitle.forEach(
        (title, releases) ->
            rest.addAll(joinByLength(candidates.getOrDefault(title, List.of()), releases)));
    return rest;
  }

  private static List<Draft> joinByLength(List<Draft> candidates, List<Release> releases) {
    List<Draft> fresh = new ArrayList<>();
    releases.sort(comparingInt(Release::durationMs).thenComparing(Release::id));
    for (Release release : releases) {
      nearest(candidates, release)
          .or(() -> nearest(fresh, release))
          .ifPresentOrElse(
              draft -> draft.releases().add(release),
              () -> fresh.add(Draft.of(null, List.of(release))));
    }
    return fresh;
  }

  private static Optional<Draft> nearest(List<Draft> drafts, Release release) {
    return drafts.stream()
        .filter(draft -> Lengths.same(draft.apart(release), 0))
        .min(comparingInt(draft -> draft.apart(release)));
  }

  /**
   * The titles under which a recording is joined. A live one is joined only where the title says
   * so: an unmarked title of its length is more likely the studio's.
   */
  private List<String> titleKeys(Draft draft) {
    boolean live = draft.releases().stream().anyMatch(Release::saysLive);
    return draft.releases().stream()
        .filter(release -> !live || release.saysLive())
        .map(this::titleKey)
        .distinct()
        .toList();
  }

  private String titleKey(Release release) {
    return release.key() + "\n" + side(release);
  }

  // Where MusicBrainz knows a live recording of this length, an unmarked track on a live album is
  // not joined to the studio's.
  private String side(Release release) {
    String version = release.title().version();
    if (version != null) {
      return version;
    }
    boolean live =
        shelf.isOnLiveAlbum(release) && !release.title().studio() && takes.knowsLiveTake(release);
    return live ? "on a live album" : "";
  }

  private RecordingGroup group(Draft draft) {
    // Neither what is no longer listed nor a track from a concert stands for a recording that is
    // also elsewhere.
    Comparator<Release> faceFirst =
        comparing(Release::isWithdrawn)
            .thenComparing(release -> release.saysLive() || shelf.isOnLiveAlbum(release))
            .thenComparing(Release.FACE_FIRST);
    return RecordingGroup.of(
        artistId, draft.isrc(), draft.releases().stream().sorted(faceFirst).toList());
  }

  private static Release anchor(List<Release> part) {
    return part.stream().min(Release.ANCHOR_FIRST).orElseThrow();
  }
}
