package io.backline.announcer;

import static java.util.Objects.requireNonNull;

import io.backline.model.Announcement.ShowAspect;
import io.backline.model.Show;
import io.backline.store.Announced.KnownShow;
import java.util.Set;

/** What others do not know about a show. */
sealed interface ShowFinding {
  Show show();

  /** All of it. */
  record Added(Show show) implements ShowFinding {
    public Added {
      requireNonNull(show, "show is null");
    }
  }

  /**
   * Some of it.
   *
   * @param before as they know it
   * @param aspects what it is that they do not know
   */
  record Changed(Show show, KnownShow before, Set<ShowAspect> aspects) implements ShowFinding {
    public Changed {
      requireNonNull(show, "show is null");
      requireNonNull(before, "before is null");
      aspects = Set.copyOf(aspects);
    }
  }
}
