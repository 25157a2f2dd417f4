package io.backline.model;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the rows of what was left out, each with its reason in words. */
final class Exclusions {
  private Exclusions() {}

  static List<Exclusion> of(List<Judged> all) {
    Set<String> studioSongs =
        all.stream()
            .filter(Judged::isStudioRelease)
            .map(one -> one.group().face().key())
            .collect(toSet());
    return all.stream()
        .filter(one -> !one.isKept())
        .map(one -> row(one, studioSongs.contains(one.group().face().key())))
        .toList();
  }

  private static Exclusion row(Judged judged, boolean hasStudioRelease) {
    RecordingGroup group = judged.group();
    Release face = group.face();
    return new Exclusion(
        group.id(),
        face.title().base(),
        face.track().title(),
        group.isrc(),
        face.id(),
        face.album().name(),
        group.releaseDate(),
        face.track().popularity(),
        face.durationMs(),
        reason(judged.verdict()),
        evidence(judged, hasStudioRelease),
        judged.override().map(AppliedOverride::of).orElse(null));
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Live _ -> "live";
      case Verdict.OtherArtist _ -> "other-artist";
      case Verdict.Unwanted _ -> "policy";
      case Verdict.Withdrawn _ -> "withdrawn";
      case Verdict.LeftOutByHand _ -> "override";
      case Verdict.Studio _ -> throw kept();
    };
  }

  private static List<String> evidence(Judged judged, boolean hasStudioRelease) {
    Release face = judged.group().face();
    return switch (judged.verdict()) {
      case Verdict.Live live ->
          hasStudioRelease
              ? live.evidence()
              : Stream.concat(live.evidence().stream(), Stream.of("it was only ever released live"))
                  .toList();
      case Verdict.OtherArtist _ ->
          List.of("the artist does not perform it on \"%s\"".formatted(face.album().name()));
      case Verdict.Unwanted unwanted ->
          List.of(
              "the title \"%s\" says that it is a version of a kind that is not collected here: %s"
                  .formatted(face.track().title(), unwanted.kind()));
      case Verdict.Withdrawn withdrawn -> withdrawn.evidence();
      case Verdict.LeftOutByHand byHand -> List.of(byHand(byHand.override()));
      case Verdict.Studio _ -> throw kept();
    };
  }

  private static String byHand(AppliedOverride override) {
    String note = override.note() == null ? "" : ": " + override.note();
    return "%s left it out%s".formatted(override.by(), note);
  }

  private static IllegalArgumentException kept() {
    return new IllegalArgumentException("a studio recording is not left out");
  }
}
