package io.backline.model;

import java.util.Optional;

/**
 * A recording with what was found about it.
 *
 * @param byEvidence what the evidence alone comes to
 * @param verdict the same after policy and overrides
 * @param override the pin or exclusion that decided
 */
record Judged(
    RecordingGroup group,
    Verdict byEvidence,
    Verdict verdict,
    Optional<CatalogueOverride> override) {

  boolean isKept() {
    return verdict instanceof Verdict.Studio;
  }

  boolean isLive() {
    return verdict instanceof Verdict.Live;
  }

  /** Whether the song exists otherwise than live, wanted or not. */
  boolean isStudioRelease() {
    return isKept() || byEvidence instanceof Verdict.Studio;
  }

  /** Whether an ISRC could still change the verdict. */
  boolean isDoubtful() {
    return switch (verdict) {
      case Verdict.Studio studio -> studio.review() != null;
      case Verdict.Live live -> live.doubtful();
      case Verdict.OtherArtist _,
          Verdict.Unwanted _,
          Verdict.Withdrawn _,
          Verdict.LeftOutByHand _ ->
          false;
    };
  }
}
