package io.backline.model;

import java.util.List;

/** Whether a recording belongs to the artist's studio catalogue, with what showed it. */
public sealed interface Verdict {

  /** Belongs to it. */
  record Studio() implements Verdict {}

  /** Was played to an audience. */
  record Live(List<String> evidence) implements Verdict {
    public Live {
      evidence = List.copyOf(evidence);
    }
  }

  /** Is performed by somebody else: a compilation brought it along. */
  record OtherArtist() implements Verdict {}
}
