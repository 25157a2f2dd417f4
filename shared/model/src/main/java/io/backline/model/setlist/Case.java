package io.backline.model.setlist;

/**
 * A song that could have been played at a performance.
 *
 * @param weight how much the case counts
 */
record Case(Signs signs, boolean played, double weight) {}
