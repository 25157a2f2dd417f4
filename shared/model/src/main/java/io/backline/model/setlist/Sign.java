package io.backline.model.setlist;

/**
 * What speaks for or against a song, with the weight it has until an artist's own history tells
 * another: docs/setlists.md says why each is what it is.
 */
enum Sign {
  ALWAYS(0, 0.5),
  /** Log-odds of the share of performances that had it, the older ones counting less. */
  USUAL(1, 0.3),
  /** How much higher these are over the latest performances alone. */
  LATELY(0.3, 0.3),
  /** On this tour. */
  TOUR(0.5, 0.3),
  COUNTRY(0.2, 0.2),
  /** At earlier visits to this place. */
  PLACE(0.2, 0.2),
  /** 1 on the day of its release, half of it three months later. */
  NEW(1, 0.5),
  /** 1 if it was not played so far, less while it is new. */
  NEVER(-1, 1),
  /** Played at the last performance, or the one before it, …; not across a break. */
  ONE_AGO(0, 1),
  TWO_AGO(0, 1),
  THREE_AGO(0, 1),
  FOUR_TO_SIX_AGO(0, 0.5),
  /** Played at this place some nights ago: people come for more than one night. */
  THIS_STAY(-0.3, 1),
  /** How much shorter ago it was played than is usual for it, in doublings. */
  EARLY(0, 0.5),
  /** How much longer. */
  OVERDUE(-0.2, 0.3);

  private final double weight;
  private final double spread;

  Sign(double weight, double spread) {
    this.weight = weight;
    this.spread = spread;
  }

  /** Its place in an array that has a number for each sign. */
  @SuppressWarnings("EnumOrdinal") // such arrays are never stored
  int index() {
    return ordinal();
  }

  double weight() {
    return weight;
  }

  /** The standard deviation of the weight from artist to artist. */
  double spread() {
    return spread;
  }
}
