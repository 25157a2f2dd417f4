package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Whether a recording belongs to the artist's studio catalogue, with what showed it. */
sealed interface Verdict {

  /**
   * Belongs to it.
   *
   * @param evidence what spoke for it, then what was outweighed
   * @param review why a person may want to look, or null
   */
  record Studio(List<String> evidence, String review) implements Verdict {
    public Studio {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Was played to an audience.
   *
   * @param evidence what spoke for it, then what was outweighed
   * @param doubtful whether an ISRC could change that
   */
  record Live(List<String> evidence, boolean doubtful) implements Verdict {
    public Live {
      evidence = List.copyOf(evidence);
    }
  }

  /** Is performed by somebody else: a compilation brought it along. */
  record OtherArtist() implements Verdict {}

  /** Is a studio recording of a kind that is not wanted here. */
  record Unwanted(VersionKind kind) implements Verdict {
    public Unwanted {
      requireNonNull(kind, "kind is null");
    }
  }

  /**
   * Is no longer listed anywhere.
   *
   * @param evidence where it was, then what was found about it
   */
  record Withdrawn(List<String> evidence) implements Verdict {
    public Withdrawn {
      evidence = List.copyOf(evidence);
    }
  }

  /** Was left out by hand. */
  record LeftOutByHand(AppliedOverride override) implements Verdict {
    public LeftOutByHand {
      requireNonNull(override, "override is null");
    }
  }
}
