package io.backline.identity;

import static java.util.Objects.requireNonNull;

import io.backline.model.Candidate;
import io.backline.model.SettledBy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the evidence comes to. */
sealed interface Verdict {

  /** Spotify and MusicBrainz ids that turned out to be somebody else's, or nobody's. */
  Set<String> denied();

  /** It is this one. */
  record Settled(
      String spotifyId, Optional<String> mbid, SettledBy by, String reason, Set<String> denied)
      implements Verdict {
    public Settled {
      requireNonNull(spotifyId, "spotifyId is null");
      requireNonNull(mbid, "mbid is null");
      requireNonNull(by, "by is null");
      requireNonNull(reason, "reason is null");
      denied = Set.copyOf(denied);
    }
  }

  /**
   * It is not known.
   *
   * @param mbid settled all the same, where nobody disputes it
   * @param able Spotify ids that enough speaks for, if there were no others
   */
  record Unsettled(
      Optional<String> mbid,
      String reason,
      List<Candidate> candidates,
      Set<String> able,
      Set<String> denied)
      implements Verdict {
    public Unsettled {
      requireNonNull(mbid, "mbid is null");
      requireNonNull(reason, "reason is null");
      candidates = List.copyOf(candidates);
      able = Set.copyOf(able);
      denied = Set.copyOf(denied);
    }
  }
}
