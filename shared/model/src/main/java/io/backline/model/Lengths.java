package io.backline.model;

/** When two lengths are one: releases of one recording differ by the silence at their ends. */
final class Lengths {
  private static final int SAME_MS = 2_000;

  private Lengths() {}

  static boolean same(int oneMs, int otherMs) {
    return apart(oneMs, otherMs) <= SAME_MS;
  }

  static int apart(int oneMs, int otherMs) {
    return Math.abs(oneMs - otherMs);
  }
}
