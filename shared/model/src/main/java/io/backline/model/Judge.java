package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides about every recording: by evidence, then by policy, and above all by overrides. But what
 * is no longer listed cannot be pinned to the catalogue.
 */
final class Judge {
  private final Classifier classifier;
  private final KnownTakes takes;
  private final Overrides overrides;
  private final Set<VersionKind> unwanted;

  Judge(Classifier classifier, KnownTakes takes, Overrides overrides, Set<VersionKind> unwanted) {
    this.classifier = classifier;
    this.takes = takes;
    this.overrides = overrides;
    this.unwanted = unwanted;
  }

  /** All of them, by id. */
  List<Judged> judge(List<RecordingGroup> groups) {
    Map<String, Verdict> verdicts =
        groups.stream()
            .collect(toMap(RecordingGroup::id, group -> classifier.judge(group.releases())));
    List<RecordingGroup> studio =
        groups.stream()
            .filter(group -> verdicts.get(group.id()) instanceof Verdict.Studio)
            .toList();
    Map<String, String> isrcs = new IsrcFinder(takes, groups).find(studio);
    return groups.stream()
        .map(group -> decide(withIsrc(group, isrcs), verdicts.get(group.id())))
        .sorted(comparing(one -> one.group().id()))
        .toList();
  }

  private static RecordingGroup withIsrc(RecordingGroup group, Map<String, String> found) {
    String isrc = found.get(group.id());
    return isrc == null ? group : group.withIsrc(isrc);
  }

  private Judged decide(RecordingGroup group, Verdict byEvidence) {
    Optional<CatalogueOverride> override = overrides.verdictOn(group);
    Verdict verdict =
        override
            .map(one -> overridden(one, byEvidence))
            .orElseGet(() -> underPolicy(group, byEvidence));
    boolean withdrawn = group.isWithdrawn() && !(verdict instanceof Verdict.LeftOutByHand);
    return new Judged(
        group, byEvidence, withdrawn ? withdrawn(group, byEvidence) : verdict, override);
  }

  private static Verdict withdrawn(RecordingGroup group, Verdict byEvidence) {
    return new Verdict.Withdrawn(
        Stream.concat(
                group.releases().stream().map(Judge::withdrawn).distinct(),
                evidence(byEvidence).stream())
            .toList());
  }

  private static String withdrawn(Release release) {
    String album = release.album().name();
    return release.album().isWithdrawn()
        ? "Spotify no longer lists \"%s\", as of %s"
            .formatted(album, day(release.album().withdrawnAt()))
        : "\"%s\" no longer has it, as of %s".formatted(album, day(release.track().withdrawnAt()));
  }

  private static LocalDate day(Instant noticedAt) {
    return LocalDate.ofInstant(noticedAt, ZoneOffset.UTC);
  }

  private static Verdict overridden(CatalogueOverride override, Verdict byEvidence) {
    return switch (override.action()) {
      case PIN -> new Verdict.Studio(evidence(byEvidence), null);
      case EXCLUDE -> new Verdict.LeftOutByHand(AppliedOverride.of(override));
      case SPLIT, JOIN -> byEvidence;
    };
  }

  private static List<String> evidence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Studio studio -> studio.evidence();
      case Verdict.Live live -> live.evidence();
      case Verdict.OtherArtist _,
          Verdict.Unwanted _,
          Verdict.Withdrawn _,
          Verdict.LeftOutByHand _ ->
          List.of();
    };
  }

  private Verdict underPolicy(RecordingGroup group, Verdict byEvidence) {
    return Optional.ofNullable(group.face().title().note())
        .flatMap(VersionNote::kind)
        .filter(unwanted::contains)
        .filter(_ -> byEvidence instanceof Verdict.Studio)
        .<Verdict>map(Verdict.Unwanted::new)
        .orElse(byEvidence);
  }
}
