package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides about every recording: by evidence, then by policy, and above all by overrides. */
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
    return new Judged(group, byEvidence, verdict, override);
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
      case Verdict.OtherArtist _, Verdict.Unwanted _, Verdict.LeftOutByHand _ -> List.of();
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
