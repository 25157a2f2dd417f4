package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All releases of one recording.
 *
 * @param id {@link Recording#id()}
 * @param releases the face first, at least one
 */
record RecordingGroup(String id, String artistId, List<Release> releases) {
  private static final int SAME_LENGTH_MS = 2_000;

  RecordingGroup {
    releases = releases.stream().sorted(Release.FACE_FIRST).toList();
  }

  /**
   * Groups by ISRC; what has none joins the recording of its title and length (within two seconds).
   */
  static List<RecordingGroup> all(String artistId, List<Release> releases) {
    Map<String, List<Release>> byIsrc = new TreeMap<>();
    Map<String, List<Release>> byTitle = new TreeMap<>();
    for (Release release : releases) {
      String isrc = release.track().isrc();
      Map<String, List<Release>> groups = isrc == null ? byTitle : byIsrc;
      String key = isrc == null ? titleKey(release) : isrc;
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(release);
    }
    List<RecordingGroup> all = new ArrayList<>();
    joinByLength(byIsrc, byTitle).forEach(group -> all.add(withoutIsrc(artistId, group)));
    byIsrc.forEach((isrc, group) -> all.add(withIsrc(artistId, isrc, group)));
    return all;
  }

  /**
   * Moves each release without an ISRC to the recording it repeats; the rest in groups of one
   * length each.
   */
  private static List<List<Release>> joinByLength(
      Map<String, List<Release>> byIsrc, Map<String, List<Release>> byTitle) {
    Map<String, List<List<Release>>> known = new TreeMap<>();
    for (List<Release> group : byIsrc.values()) {
      known.computeIfAbsent(titleKey(group.getFirst()), _ -> new ArrayList<>()).add(group);
    }
    List<List<Release>> rest = new ArrayList<>();
    byTitle.forEach(
        (title, releases) -> {
          List<List<Release>> candidates = known.getOrDefault(title, List.of());
          List<List<Release>> fresh = new ArrayList<>();
          releases.sort(
              comparingInt(RecordingGroup::length).thenComparing(r -> r.track().spotifyId()));
          for (Release release : releases) {
            nearest(candidates, release)
                .or(() -> nearest(fresh, release))
                .ifPresentOrElse(
                    group -> group.add(release),
                    () -> fresh.add(new ArrayList<>(List.of(release))));
          }
          rest.addAll(fresh);
        });
    return rest;
  }

  // Measured against each group's first release, which stays: a group cannot creep from one length
  // to another.
  private static Optional<List<Release>> nearest(List<List<Release>> groups, Release release) {
    return groups.stream()
        .filter(group -> apart(group, release) <= SAME_LENGTH_MS)
        .min(comparingInt(group -> apart(group, release)));
  }

  private static int apart(List<Release> group, Release release) {
    return Math.abs(length(group.getFirst()) - length(release));
  }

  private static int length(Release release) {
    return release.track().durationMs();
  }

  private static RecordingGroup withIsrc(String artistId, String isrc, List<Release> releases) {
    return new RecordingGroup(Ids.recording(artistId, isrc), artistId, releases);
  }

  private static RecordingGroup withoutIsrc(String artistId, List<Release> releases) {
    String first =
        releases.stream()
            .map(release -> release.track().spotifyId())
            .min(naturalOrder())
            .orElseThrow();
    return new RecordingGroup(Ids.recording(artistId, first), artistId, releases);
  }

  private static String titleKey(Release release) {
    SongTitle title = release.title();
    return title.key() + "\n" + Objects.requireNonNullElse(title.version(), "");
  }

  /**
   * One release that says live is enough: the same recording, put unmarked on a compilation, stays
   * live.
   */
  Verdict verdict(String spotifyArtistId) {
    List<String> evidence =
        releases.stream()
            .flatMap(
                release ->
                    LiveMarkers.in(release.track().title()).stream()
                        .map(marker -> evidence(release, marker)))
            .distinct()
            .sorted()
            .toList();
    if (!evidence.isEmpty()) {
      return new Verdict.Live(evidence);
    }
    return releases.stream().anyMatch(release -> performs(spotifyArtistId, release.track()))
        ? new Verdict.Studio()
        : new Verdict.OtherArtist();
  }

  private static String evidence(Release release, String marker) {
    return "the title \"%s\" on \"%s\" says \"%s\""
        .formatted(release.track().title(), release.album().name(), marker);
  }

  private static boolean performs(String spotifyArtistId, Track track) {
    return track.artistIds().isEmpty() || track.artistIds().contains(spotifyArtistId);
  }

  Recording recording() {
    Release face = releases.getFirst();
    SongTitle title = face.title();
    return new Recording(
        id,
        Ids.song(artistId, title.key()),
        title.base(),
        face.track().title(),
        isrc(),
        face.track().spotifyId(),
        face.album().name(),
        releaseDate(),
        face.track().popularity(),
        face.track().durationMs(),
        title.isRemix(),
        title.version(),
        List.of(id));
  }

  Exclusion exclusion(Verdict verdict) {
    Release face = releases.getFirst();
    return new Exclusion(
        id,
        face.title().base(),
        face.track().title(),
        isrc(),
        face.track().spotifyId(),
        face.album().name(),
        releaseDate(),
        face.track().popularity(),
        face.track().durationMs(),
        reason(verdict),
        evidence(verdict));
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Live _ -> "live";
      case Verdict.OtherArtist _ -> "other-artist";
      case Verdict.Studio _ ->
          throw new IllegalArgumentException("a studio recording is not left out");
    };
  }

  private List<String> evidence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Live live -> live.evidence();
      case Verdict.OtherArtist _ ->
          List.of(
              "the artist does not perform it on \"%s\""
                  .formatted(releases.getFirst().album().name()));
      case Verdict.Studio _ -> List.of();
    };
  }

  private String isrc() {
    return releases.stream()
        .map(release -> release.track().isrc())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String releaseDate() {
    return releases.stream()
        .map(release -> release.album().releaseDate())
        .filter(Objects::nonNull)
        .min(comparing(date -> date))
        .orElse(null);
  }
}
