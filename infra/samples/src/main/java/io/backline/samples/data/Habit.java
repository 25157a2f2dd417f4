package io.backline.samples.data;

import io.backline.samples.SampleKind;

/**
 * How an artist fills a night.
 *
 * @param fixed songs that a tour keeps
 * @param kept the chance of each of them, in percent
 * @param loose songs that change from night to night
 * @param from out of so many
 * @param rest nights that pass before one of those comes again
 * @param stays nights at one place, at most
 */
record Habit(int fixed, int kept, int loose, int from, int rest, int stays) {
  /** Nearly the same each night, until the tour is over. */
  private static final Habit SHOW = new Habit(18, 97, 1, 4, 1, 3);

  /** A core that is nearly always played, and some others. */
  private static final Habit CORE = new Habit(10, 88, 3, 30, 1, 1);

  /** Hardly a song twice within a week. */
  private static final Habit ROTATION = new Habit(0, 0, 18, 110, 4, 3);

  static Habit of(SampleKind kind) {
    return switch (kind) {
      case PROLIFIC -> ROTATION;
      case RESIDENCY -> SHOW;
      case BUSY,
          SPARSE,
          MUSICBRAINZ_ONLY,
          UNLINKED,
          TRIBUTE,
          MARKUP,
          MISLINKED,
          BARE,
          TWO_LINKS,
          MISNUMBERED,
          FINDABLE,
          TWIN,
          PAGELESS,
          TEAM,
          BOX_OFFICE ->
          CORE;
    };
  }
}
