package io.backline.model.setlist;

/**
 * A song that could have been played at a performance.
 *
 * @param signs by {@link Sign#ordinal()}
 * @param weight how much the case counts
 */
record Case(double[] signs, boolean played, double weight) {}
