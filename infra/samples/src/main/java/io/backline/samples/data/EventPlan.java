package io.backline.samples.data;

/**
 * How many events of which kind an artist has.
 *
 * @param days the events lie within so many days from tomorrow
 * @param shows nights with date, time and venue
 * @param festivals with up to 14 on the bill
 * @param tba with the date to be announced
 * @param tbd with the date to be determined
 * @param postponed to be announced anew, with the first date kept
 * @param dateOnly with a day and no time
 * @param venueless with a date and no venue
 * @param addOns parking and packages, each beside a show
 */
record EventPlan(
    int days,
    int shows,
    int festivals,
    int tba,
    int tbd,
    int postponed,
    int dateOnly,
    int venueless,
    int addOns) {
  static final EventPlan NONE = shows(1, 0);
  static final EventPlan SPARSE = new EventPlan(90, 0, 0, 1, 0, 0, 1, 1, 0);
  static final EventPlan BUSY = new EventPlan(400, 96, 4, 3, 2, 3, 6, 0, 12);
  static final EventPlan PROLIFIC = new EventPlan(700, 900, 20, 6, 4, 5, 25, 0, 20);
  static final EventPlan RESIDENCY = new EventPlan(6 * 365, 2_180, 10, 30, 10, 10, 80, 0, 30);

  static EventPlan shows(int days, int shows) {
    return new EventPlan(days, shows, 0, 0, 0, 0, 0, 0, 0);
  }
}
